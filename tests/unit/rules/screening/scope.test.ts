import { describe, expect, it } from "vitest";
import { items, no, only, SESSION, screened, yes } from "./facts";

const ofScope = (scope: string) => items.filter((item) => item.scope === scope).map(({ id }) => id);
const rules = (...given: Parameters<typeof screened>) => screened(...given).map(({ rule }) => rule);

describe("scope", () => {
  it.each(ofScope("patient"))("%s concerns every session, wherever it was answered for", (id) => {
    expect(screened([yes(id, { zones: ["face"] })], { zones: ["hands"] })).toHaveLength(1);
  });

  it.each(ofScope("zone"))("%s concerns sessions on shared skin only, and is told with it", (id) => {
    const answer = yes(id, { zones: ["cheeks_chin"] });
    expect(screened([answer], { zones: ["neck"] })).toEqual([]);
    expect(screened([answer], { zones: ["nose"] })).toEqual([]);
    for (const zones of [["cheeks_chin"], ["face"], ["neck", "face"]]) {
      const finding = only(screened([answer], { zones }));
      expect(finding.data).toMatchObject({ zones: [zones.at(-1)] });
      expect(finding.message).toContain(` on the ${zones.at(-1) === "face" ? "face" : "cheeks and chin"}: `);
    }
  });

  it.each(ofScope("face"))("%s concerns sessions on any zone of the face, wherever it was, and no others", (id) => {
    const answer = yes(id, { zones: ["upper_lip"] });
    for (const zone of ["face", "forehead", "nose", "periorbital_outside_rim", "inside_orbital_rim"]) {
      const finding = only(screened([answer], { zones: ["neck", zone] }));
      expect(finding.data).not.toHaveProperty("zones");
      expect(finding.message).not.toContain(" on the ");
    }
    expect(screened([answer], { zones: ["neck", "scalp", "hands", "body"] })).toEqual([]);
  });

  it("of an answer without zones, or with zones the protocol does not know, is everywhere", () => {
    for (const zones of [undefined, [], ["left earlobe"]]) {
      expect(rules([yes("sunburn", zones && { zones })], { zones: ["hands"] })).toEqual(["SCREEN_SUNBURN"]);
    }
    const everywhere = only(screened([yes("sunburn")], { zones: ["hands", "left earlobe", "ankle", "face"] }));
    expect(everywhere.data).toMatchObject({ zones: ["face", "hands", "ankle", "left earlobe"] });
    expect(everywhere.message).toContain("on the face, the hands, the zone “ankle” and the zone “left earlobe”: ");
  });

  it("of a session without zones is the whole patient", () => {
    const finding = only(screened([yes("sunburn", { zones: ["hands"] })], { zones: [] }));
    expect(finding.message).toBe("Sunburn: answered as still so. No day is known from which it no longer counts.");
    expect(finding.data).not.toHaveProperty("zones");
    expect(rules([yes("hsv_history")], { zones: [] })).toEqual(["SCREEN_HSV_HISTORY"]);
  });
});

describe("several answers to one question", () => {
  const orders = <T>(a: T, b: T) => [
    [a, b],
    [b, a],
  ];

  it("count by the strictest, in either order: yes over no, later over earlier, still so over both", () => {
    const early = yes("peel_superficial", { until: "2026-06-01" });
    const late = yes("peel_superficial", { until: "2026-06-10" });
    for (const answers of orders(no("peel_superficial"), early)) {
      expect(only(screened(answers)).earliest).toBe("2026-07-01");
    }
    for (const answers of orders(early, late)) expect(only(screened(answers)).earliest).toBe("2026-07-10");
    for (const answers of orders(late, yes("peel_superficial"))) {
      expect(only(screened(answers))).not.toHaveProperty("earliest");
    }
  });

  it("count only where they share the session's skin, and name all of it", () => {
    const answers = [
      yes("peel_superficial", { until: "2026-06-01", zones: ["neck"] }),
      yes("peel_superficial", { until: "2026-06-02", zones: ["face"] }),
      yes("peel_superficial", { until: "2026-06-10", zones: ["hands"] }),
      yes("peel_superficial", { until: "2026-01-01", zones: ["scalp"] }),
    ];
    const finding = only(screened(answers, { zones: ["scalp", "neck", "face"] }));
    expect(finding).toMatchObject({ earliest: "2026-07-02", data: { until: "2026-06-02", zones: ["face", "neck"] } });
    expect(finding.message).toContain("Chemical peel on the face and the neck: ");
  });
});

describe("an active cold sore", () => {
  const healed = { until: "2026-06-10" };

  it("that is said to have healed blocks until a clinician or prescriber confirms it", () => {
    for (const confirmedBy of [undefined, "patient", "front_desk", "owner"] as const) {
      const finding = only(screened([yes("active_hsv", { ...healed, ...(confirmedBy && { confirmedBy }) })]));
      expect(finding).toMatchObject({ severity: "block", overridableBy: [], data: { until: "2026-06-10" } });
      expect(finding).not.toHaveProperty("earliest");
      expect(finding.message).toBe(
        "Active cold sore or other herpes: healed Wed 10 Jun 2026 by the answer; a clinician or a prescriber has to confirm that it is over.",
      );
    }
    for (const confirmedBy of ["clinician", "prescriber"] as const) {
      expect(screened([yes("active_hsv", { ...healed, confirmedBy })])).toEqual([]);
    }
  });

  it("counts by its strictest answer: still so, then not confirmed, then dated", () => {
    const dated = yes("active_hsv", { until: "2026-07-01", confirmedBy: "clinician" });
    const unconfirmed = yes("active_hsv", healed);
    const older = yes("active_hsv", { until: "2026-06-01" });
    for (const answers of [
      [dated, older, unconfirmed],
      [unconfirmed, older, dated],
    ]) {
      expect(only(screened(answers)).data).toMatchObject({ until: "2026-06-10" });
      expect(only(screened([...answers, yes("active_hsv")])).data).not.toHaveProperty("until");
      expect(only(screened([yes("active_hsv"), ...answers])).data).not.toHaveProperty("until");
    }
  });
});

describe("an answer to a question the protocol does not know", () => {
  it("blocks, whatever it says, once per question, and nobody lets it pass", () => {
    expect(screened([yes("zebra"), no("ostrich"), no("zebra"), yes("pregnancy")])).toMatchObject([
      { rule: "SCREEN_PREGNANCY" },
      {
        rule: "SCREEN_UNKNOWN_ANSWER",
        severity: "block",
        overridableBy: [],
        message: "“ostrich” is no question of this protocol, so its answer cannot be judged.",
        source: "device makers' lists, reviews and clinic pages (evidence 2.2): contraindications",
        field: "answers.ostrich",
        data: { question: "ostrich" },
      },
      { rule: "SCREEN_UNKNOWN_ANSWER", field: "answers.zebra" },
    ]);
  });
});

describe("a text that is no day", () => {
  it.each([
    ["as the session's date", () => screened([], { date: "2026-02-29" })],
    ["as the birth date", () => screened([], { patient: { birthDate: "1990-13-01" } })],
    ["as the last day of a yes", () => screened([yes("keloid", { until: "yesterday" })])],
    ["as the last day of a no", () => screened([{ ...no("sunburn"), until: "2026-6-1" }], { date: SESSION })],
  ])("%s is refused", (_title, act) => {
    expect(act).toThrow(RangeError);
  });
});

it("a form with nothing but no is clear", () => {
  expect(screened(items.map(({ id }) => no(id)))).toEqual([]);
});
