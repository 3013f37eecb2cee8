import { describe, expect, it } from "vitest";
import { addDays, addMonthsClamped, formatDay } from "@/lib/kernel/day";
import { items, ofKind, only, SESSION, screened, yes } from "./facts";

/** Nothing else to be confirmed: a clinician has seen that it is over. */
const confirmedBy = "clinician" as const;

describe.each(ofKind("days").map((item) => [item.id, item] as const))("%s", (id, item) => {
  const { days } = item.lookBack;

  it(`counts on day ${days - 1} and is free on day ${days}`, () => {
    const until = addDays(SESSION, 1 - days);
    const finding = only(screened([yes(id, { until })]));
    expect(finding).toMatchObject({
      rule: `SCREEN_${id.toUpperCase()}`,
      severity: item.severity,
      overridableBy: item.overridableBy,
      earliest: addDays(SESSION, 1),
      source: `${item.source}: contraindications, ${id}`,
      field: `answers.${id}`,
      data: { contraindication: id, lookBack: { kind: "days", days }, until },
    });
    const [free, last] = [formatDay(addDays(SESSION, 1)), formatDay(until)];
    expect(finding.message).toContain(`: ${item.lastDay} ${last}, and ${days} days must pass. `);
    expect(finding.message).toContain(
      item.severity === "block" ? `Earliest ${free}.` : `No longer counts from ${free}.`,
    );
    expect(screened([yes(id, { until: addDays(SESSION, -days) })])).toEqual([]);
  });

  it("counts when its last day is still to come", () => {
    const until = addDays(SESSION, 10);
    expect(only(screened([yes(id, { until })])).earliest).toBe(addDays(until, days));
  });
});

describe.each(ofKind("months").map((item) => [item.id, item] as const))("%s", (id, item) => {
  it("counts in calendar months: free on the same date 6 months later and not the day before", () => {
    const answer = yes(id, { until: "2026-05-03" });
    expect(item.lookBack.months).toBe(6);
    expect(only(screened([answer], { date: "2026-11-02" })).earliest).toBe("2026-11-03");
    expect(screened([answer], { date: "2026-11-03" })).toEqual([]);
  });

  it("is clamped to the end of a shorter month", () => {
    const answer = yes(id, { until: "2026-08-31" });
    expect(only(screened([answer], { date: "2027-02-27" })).earliest).toBe("2027-02-28");
    expect(screened([answer], { date: "2027-02-28" })).toEqual([]);
    expect(addMonthsClamped("2027-08-31", 6)).toBe("2028-02-29");
    expect(only(screened([yes(id, { until: "2027-08-31" })], { date: "2028-02-28" })).earliest).toBe("2028-02-29");
  });

  it("says so", () => {
    expect(only(screened([yes(id, { until: "2026-05-03" })])).message).toContain(
      `: ${item.lastDay} Sun 3 May 2026, and 6 months must pass. Earliest Tue 3 Nov 2026.`,
    );
  });
});

describe.each(ofKind("current").map((item) => [item.id, item] as const))("%s", (id, item) => {
  it("counts on its last day and is free the day after", () => {
    const finding = only(screened([yes(id, { until: SESSION, confirmedBy })]));
    expect(finding).toMatchObject({ severity: item.severity, earliest: "2026-06-16", data: { until: SESSION } });
    expect(finding.message).toContain(`: ${item.lastDay} Mon 15 Jun 2026. `);
    expect(finding.message).toContain("Tue 16 Jun 2026.");
    expect(screened([yes(id, { until: "2026-06-14", confirmedBy })])).toEqual([]);
  });

  it("is free from the day after a last day still to come", () => {
    expect(only(screened([yes(id, { until: "2026-07-01", confirmedBy })])).earliest).toBe("2026-07-02");
  });
});

describe.each(ofKind("ever").map((item) => [item.id, item] as const))("%s", (id, item) => {
  it("counts however long ago it was, and no day ends it", () => {
    for (const answer of [yes(id), yes(id, { until: "1990-01-01" })]) {
      const finding = only(screened([answer]));
      expect(finding).toMatchObject({ severity: item.severity, overridableBy: item.overridableBy });
      expect(finding).not.toHaveProperty("earliest");
      expect(finding.data).not.toHaveProperty("until");
      expect(finding.message).toContain(": counts however long ago it was.");
    }
  });
});

describe("a yes without a last day", () => {
  const dated = items.filter(({ lookBack }) => lookBack.kind !== "ever");

  it.each(dated.map(({ id, label }) => [id, label]))(
    "to %s is taken to go on, with no day that ends it",
    (id, label) => {
      const finding = only(screened([yes(id)]));
      expect(finding).not.toHaveProperty("earliest");
      expect(finding.data).not.toHaveProperty("until");
      expect(finding.field).toBe(`answers.${id}`);
      expect(finding.message.startsWith(label)).toBe(true);
      expect(finding.message).toContain(": answered as still so. No day is known from which it no longer counts.");
    },
  );
});
