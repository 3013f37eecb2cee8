import { describe, expect, it } from "vitest";
import { birthday } from "@/lib/rules/birthday";
import { no, only, screened, yes } from "./facts";

const on = (date: string, birthDate: string) =>
  screened([], { date, patient: { birthDate } }).map(
    ({ rule, severity, earliest }) => `${severity} ${rule} ${earliest}`,
  );

describe("age", () => {
  it("is 18 on the birthday itself: below it blocks, from it warns until the day before the 22nd", () => {
    expect(on("2026-06-14", "2008-06-15")).toEqual(["block SCREEN_UNDER_18 2026-06-15"]);
    expect(on("2026-06-15", "2008-06-15")).toEqual(["warn SCREEN_AGE_18_21 2030-06-15"]);
    expect(on("2030-06-14", "2008-06-15")).toEqual(["warn SCREEN_AGE_18_21 2030-06-15"]);
    expect(on("2030-06-15", "2008-06-15")).toEqual([]);
  });

  it("of somebody born on 29 February changes on 1 March in common years and on 29 February in leap years", () => {
    expect(birthday("2008-02-29", 18)).toBe("2026-03-01");
    expect(birthday("2008-02-29", 20)).toBe("2028-02-29");
    expect(birthday("2008-02-28", 18)).toBe("2026-02-28");
    expect(on("2026-02-28", "2008-02-29")).toEqual(["block SCREEN_UNDER_18 2026-03-01"]);
    expect(on("2026-03-01", "2008-02-29")).toEqual(["warn SCREEN_AGE_18_21 2030-03-01"]);
  });

  it("is told with the birth date and its span", () => {
    const [minor] = screened([], { date: "2026-06-14", patient: { birthDate: "2008-06-15" } });
    expect(minor).toMatchObject({
      message: "Minor: born Sun 15 Jun 2008, so under 18 on Sun 14 Jun 2026. Earliest Mon 15 Jun 2026.",
      overridableBy: [],
      field: "patient.birthDate",
      data: { contraindication: "under_18", lookBack: { kind: "age", below: 18 } },
    });
    const young = only(screened([], { date: "2026-06-15", patient: { birthDate: "2008-06-15" } }));
    expect(young.message).toBe(
      "Below the age the devices are cleared for: born Sun 15 Jun 2008, so 18 to 21 on Mon 15 Jun 2026. No longer counts from Sat 15 Jun 2030. The consent needs an off-label line.",
    );
    expect(young.overridableBy).toEqual(["clinician", "prescriber"]);
  });

  it("goes by the birth date where there is one, whatever was answered, and else by the answer", () => {
    const grown = { birthDate: "1980-01-01" };
    expect(screened([yes("under_18")], { patient: grown })).toEqual([]);
    expect(only(screened([no("under_18")], { patient: { birthDate: "2010-01-01" } })).rule).toBe("SCREEN_UNDER_18");
    expect(only(screened([yes("under_18")])).severity).toBe("block");
    expect(only(screened([yes("under_18", { until: "2026-01-01" })]))).not.toHaveProperty("earliest");
    expect(screened([no("under_18")])).toEqual([]);
  });
});

describe("skin type", () => {
  it.each([1, 2, 3] as const)("%i says nothing", (fitzpatrick) => {
    expect(screened([], { patient: { fitzpatrick } })).toEqual([]);
  });

  it.each([
    [4, "IV"],
    [5, "V"],
    [6, "VI"],
  ] as const)("%i warns, and a clinician acknowledges it", (fitzpatrick, roman) => {
    expect(only(screened([], { patient: { fitzpatrick } }))).toMatchObject({
      rule: "SCREEN_FITZPATRICK_4_6",
      severity: "warn",
      overridableBy: ["clinician", "prescriber"],
      field: "patient.fitzpatrick",
      message: `Darker skin type: Fitzpatrick ${roman}; this counts for types IV to VI. Agree on sun protection, work at a cautious depth and think of a patch test: marks darken more easily.`,
      data: { lookBack: { kind: "phototype", from: 4 } },
    });
  });

  it("may come from the record or from an answer, and no answer takes the record's away", () => {
    expect(only(screened([yes("fitzpatrick_4_6")])).field).toBe("answers.fitzpatrick_4_6");
    expect(screened([yes("fitzpatrick_4_6")], { patient: { fitzpatrick: 2 } })).toHaveLength(1);
    expect(only(screened([no("fitzpatrick_4_6")], { patient: { fitzpatrick: 5 } })).field).toBe("patient.fitzpatrick");
  });
});
