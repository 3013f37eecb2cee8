import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { defaultProtocol, type Finding } from "@/lib/rules";
import { notBefore } from "@/lib/rules/screening/not-before";
import type { Answer } from "@/lib/rules/screening/types";
import { items, SESSION, screened } from "./facts";

const zones = fc.uniqueArray(fc.constantFrom(...defaultProtocol.zones.map(({ id }) => id), "unknown zone"), {
  maxLength: 3,
});
const notMonths = items.filter(({ lookBack }) => lookBack.kind !== "months").map(({ id }) => id);

const answerTo = (ids: readonly string[]): fc.Arbitrary<Answer> =>
  fc.record(
    {
      question: fc.constantFrom(...ids, "unknown"),
      answer: fc.constantFrom("yes", "no"),
      until: fc.integer({ min: -400, max: 60 }).map((days) => addDays(SESSION, days)),
      zones,
      confirmedBy: fc.constantFrom("clinician", "patient"),
    },
    { requiredKeys: ["question", "answer"] },
  );
const answers = fc.array(answerTo(items.map(({ id }) => id)), { maxLength: 8 });

const later = (findings: readonly Finding[], days: number) =>
  findings.map(({ rule, earliest }) => [rule, earliest && addDays(earliest, days)]);

describe("screening", () => {
  it("does not depend on the order of answers or zones", () => {
    fc.assert(
      fc.property(answers, zones, (given, on) => {
        const turned = screened(given.toReversed(), { zones: on.toReversed() });
        expect(turned).toEqual(screened(given, { zones: on }));
      }),
    );
  });

  it("loses no finding, and makes none earlier, by one more answer", () => {
    fc.assert(
      fc.property(answers, answerTo(items.map(({ id }) => id)), zones, (given, more, on) => {
        const after = new Map(screened([...given, more], { zones: on }).map((finding) => [finding.field, finding]));
        for (const { field, earliest } of screened(given, { zones: on })) {
          const kept = after.get(field);
          expect(kept).toBeDefined();
          if (kept?.earliest) expect(earliest !== undefined && kept.earliest >= earliest).toBe(true);
        }
      }),
    );
  });

  it("loses no finding by one more zone", () => {
    fc.assert(
      fc.property(answers, zones, fc.constantFrom("face", "hands", "ankle"), (given, on, more) => {
        fc.pre(on.length > 0);
        const wider = screened(given, { zones: [...on, more] }).map(({ field }) => field);
        for (const { field } of screened(given, { zones: on })) expect(wider).toContain(field);
      }),
    );
  });

  it("moves with all its dates, where spans are in days", () => {
    fc.assert(
      fc.property(
        fc.array(answerTo(notMonths), { maxLength: 8 }),
        fc.integer({ min: -900, max: 900 }),
        (given, days) => {
          const moved = given.map((one) => (one.until ? { ...one, until: addDays(one.until, days) } : one));
          const shifted = screened(moved, { date: addDays(SESSION, days) });
          expect(later(shifted, 0)).toEqual(later(screened(given), days));
        },
      ),
    );
  });

  it("keeps its word: on the day it names the finding is gone, and on the day before it is not", () => {
    fc.assert(
      fc.property(answers, zones, (given, on) => {
        for (const { rule, earliest } of screened(given, { zones: on })) {
          if (!earliest) continue;
          const rulesOn = (date: string) => screened(given, { zones: on, date }).map((finding) => finding.rule);
          expect(rulesOn(earliest)).not.toContain(rule);
          expect(rulesOn(addDays(earliest, -1))).toContain(rule);
        }
      }),
    );
  });

  it("has no dated block left on the day a plan may start", () => {
    fc.assert(
      fc.property(answers, zones, (given, on) => {
        const day = notBefore(screened(given, { zones: on }));
        if (day) expect(notBefore(screened(given, { zones: on, date: day }))).toBeNull();
      }),
    );
  });

  it("finds nothing without answers and facts", () => {
    fc.assert(
      fc.property(zones, (on) => {
        expect(screened([], { zones: on })).toEqual([]);
      }),
    );
  });
});
