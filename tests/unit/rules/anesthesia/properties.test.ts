import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { defaultProtocol, type Finding } from "@/lib/rules";
import type { Application } from "@/lib/rules/anesthesia/application";
import { APPLIED, cream, judge, minutesIn, patient, TODAY } from "./facts";

const { products, flags } = defaultProtocol.anesthesia;
const productIds = products.map(({ id }) => id);
const zoneIds = [...defaultProtocol.zones.map(({ id }) => id), "unknown zone"];

const anyCream: fc.Arbitrary<Application> = fc
  .record({
    product: fc.constantFrom(...productIds, "unlisted", "compounded_high_strength"),
    percent: fc.constantFrom({ lidocaine: 4 }, { lidocaine: 23, tetracaine: 7 }, {}),
    grams: fc.integer({ min: 1, max: 700 }).map((tenths) => tenths / 10),
    areaCm2: fc.integer({ min: 1, max: 1000 }),
    zones: fc.uniqueArray(fc.constantFrom(...zoneIds), { maxLength: 3 }),
    occlusion: fc.constantFrom("none", "film"),
    start: fc.integer({ min: -30 * 60, max: 60 }),
    minutes: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ start, minutes, ...rest }) =>
    cream({
      ...rest,
      appliedAt: minutesIn(start),
      removedAt: minutesIn(start + minutes),
      wipedAt: minutesIn(start + minutes),
      needlingAt: minutesIn(start + minutes),
    }),
  );

const anyCreams = fc.array(anyCream, { maxLength: 4 });
const anyPatient = fc
  .record({
    ageDays: fc.integer({ min: 0, max: 9000 }),
    weightKg: fc.integer({ min: 3, max: 120 }),
    flags: fc.uniqueArray(fc.constantFrom(...flags.map(({ id }) => id), "slip"), { maxLength: 6 }),
  })
  .map(({ ageDays, ...rest }) => patient({ birthDate: addDays(TODAY, -ageDays), ...rest }));

const blocks = (found: readonly Finding[]) =>
  new Set(found.filter(({ severity }) => severity === "block").map(({ rule }) => rule));

function shifted(application: Application, days: number): Application {
  const move = (instant = APPLIED) =>
    Temporal.Instant.from(instant)
      .add({ hours: 24 * days })
      .toString();
  return {
    ...application,
    expires: addDays(application.expires ?? TODAY, days),
    appliedAt: move(application.appliedAt),
    removedAt: move(application.removedAt),
    wipedAt: move(application.wipedAt),
    needlingAt: move(application.needlingAt),
  };
}

describe("whatever is recorded", () => {
  it("the order of earlier creams, zones and history never shows", () => {
    fc.assert(
      fc.property(anyCream, anyCreams, anyPatient, (application, priors, who) => {
        const forwards = judge(application, { priorApplications24h: priors, patient: who });
        const backwards = judge(
          { ...application, zones: [...application.zones].reverse() },
          { priorApplications24h: [...priors].reverse(), patient: { ...who, flags: [...who.flags].reverse() } },
        );
        expect(backwards).toEqual(forwards);
      }),
    );
  });

  it("one more earlier cream never removes a block", () => {
    fc.assert(
      fc.property(anyCream, anyCreams, anyCream, anyPatient, (application, priors, more, who) => {
        const before = blocks(judge(application, { priorApplications24h: priors, patient: who }));
        const then = blocks(judge(application, { priorApplications24h: [...priors, more], patient: who }));
        expect([...before].filter((rule) => !then.has(rule))).toEqual([]);
      }),
    );
  });

  it("one more entry of history never removes a block", () => {
    fc.assert(
      fc.property(anyCream, anyPatient, fc.constantFrom(...flags.map(({ id }) => id)), (application, who, flag) => {
        const before = blocks(judge(application, { patient: who }));
        const then = blocks(judge(application, { patient: { ...who, flags: [...who.flags, flag] } }));
        expect([...before].filter((rule) => !then.has(rule))).toEqual([]);
      }),
    );
  });

  it("more grams never remove a block", () => {
    fc.assert(
      fc.property(anyCream, anyCreams, fc.integer({ min: 1, max: 500 }), (application, priors, tenths) => {
        const more = { ...application, grams: application.grams + tenths / 10 };
        const before = blocks(judge(application, { priorApplications24h: priors }));
        const then = blocks(judge(more, { priorApplications24h: priors }));
        expect([...before].filter((rule) => !then.has(rule))).toEqual([]);
      }),
    );
  });

  it("shifting every date of an adult shifts nothing but the dates in the words", () => {
    fc.assert(
      fc.property(anyCream, anyCreams, fc.integer({ min: -800, max: 800 }), (application, priors, days) => {
        const rules = (found: readonly Finding[]) => found.map(({ rule, severity, field }) => [rule, severity, field]);
        const who = patient({ birthDate: "1950-01-01" });
        const then = judge(shifted(application, days), {
          priorApplications24h: priors.map((prior) => shifted(prior, days)),
          patient: who,
          today: addDays(TODAY, days),
        });
        expect(rules(then)).toEqual(rules(judge(application, { priorApplications24h: priors, patient: who })));
      }),
    );
  });

  it("nobody may let a block pass, clinicians a warning, and a remark needs no one", () => {
    fc.assert(
      fc.property(anyCream, anyCreams, anyPatient, (application, priors, who) => {
        for (const { severity, overridableBy } of judge(application, { priorApplications24h: priors, patient: who })) {
          expect(overridableBy).toEqual(severity === "warn" ? ["clinician", "prescriber"] : []);
        }
      }),
    );
  });

  it("a compounded cream is never without a block", () => {
    fc.assert(
      fc.property(anyCream, anyCreams, anyPatient, (application, priors, who) => {
        const found = judge(
          { ...application, product: "compounded_high_strength" },
          {
            priorApplications24h: priors,
            patient: who,
          },
        );
        expect(blocks(found)).toContain("ANESTHESIA_PRODUCT_BLOCKED");
      }),
    );
  });
});
