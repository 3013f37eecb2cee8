import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { defaultProtocol, type Finding } from "@/lib/rules";
import { consentPlan } from "@/lib/rules/consent/consent-plan";
import type { ConsentChange, ConsentSession } from "@/lib/rules/consent/types";
import { at, consent, judge, onDay, SIGNED, treatment } from "./facts";

const zoneIds = [...defaultProtocol.zones.map(({ id }) => id), "unknown zone"];
const zones = fc.uniqueArray(fc.constantFrom(...zoneIds), { minLength: 1, maxLength: 4 });
const changes = fc.uniqueArray(
  fc.constantFrom<ConsentChange>("medicine", "contraindication", "pregnancy", "adverse_event", "patient_asked"),
);
const days = fc.integer({ min: 0, max: 400 });
const session = fc
  .record({
    days,
    zones,
    changes,
    length: fc.integer({ min: 1, max: 60 }).map((step) => step * 5),
    number: fc.integer({ min: 1, max: 6 }),
    purpose: fc.constantFrom("book", "treat"),
    sinceLast: fc.integer({ min: 1, max: 400 }),
    signed: fc.boolean(),
  })
  .map(({ days, sinceLast, signed, ...given }) =>
    treatment(days, {
      ...given,
      lastSessionOn: onDay(days - sinceLast),
      reaffirmed: { at: at(days), by: "Ada Example", signed },
    }),
  );

const blocks = (found: readonly Finding[]) =>
  found.filter(({ severity }) => severity === "block").map(({ rule }) => rule);
const reverse = (one: ConsentSession): ConsentSession => ({
  ...one,
  zones: [...one.zones].reverse(),
  changes: [...(one.changes ?? [])].reverse(),
});

describe("consent", () => {
  it("never depends on the order of lists", () => {
    fc.assert(
      fc.property(session, zones, (one, consented) => {
        const turned = { zones: [...consented].reverse(), sections: [...consent.sections].reverse() };
        expect(judge(reverse(one), { consent: turned })).toEqual(judge(one, { consent: { zones: consented } }));
      }),
    );
  });

  it("asks for no less when a zone or a change is added to the session", () => {
    fc.assert(
      fc.property(session, fc.constantFrom(...zoneIds), changes, (one, zone, more) => {
        const wider = { ...one, zones: [...one.zones, zone], changes: [...(one.changes ?? []), ...more] };
        expect(blocks(judge(wider))).toEqual(expect.arrayContaining(blocks(judge(one))));
      }),
    );
  });

  it("asks for no less of a deeper needle or of a later session", () => {
    fc.assert(
      fc.property(session, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 3 }), (one, steps, later) => {
        const longer = { ...one, length: one.length + steps * 5 };
        expect(blocks(judge(longer))).toEqual(expect.arrayContaining(blocks(judge(one))));
        const next = { ...one, number: one.number + later };
        expect(blocks(judge(next))).toEqual(expect.arrayContaining(blocks(judge(one))));
      }),
    );
  });

  it("never blocks a booking but for age and withdrawal, and asks of a treatment all a booking is warned of", () => {
    fc.assert(
      fc.property(session, (one) => {
        const booked = judge({ ...one, purpose: "book" });
        expect(blocks(booked)).toEqual([]);
        const treated = judge({ ...one, purpose: "treat" }).map(({ rule }) => rule);
        expect(treated).toEqual(expect.arrayContaining(booked.map(({ rule }) => rule)));
      }),
    );
  });

  it("says the same of the same course at any time of the calendar", () => {
    fc.assert(
      fc.property(session, fc.integer({ min: -2000, max: 2000 }), (one, shift) => {
        const moved: ConsentSession = {
          ...one,
          date: addDays(one.date, shift),
          birthDate: addDays(one.birthDate, shift),
          lastSessionOn: addDays(one.lastSessionOn ?? one.date, shift),
          reaffirmed: one.reaffirmed ? { ...one.reaffirmed, at: `${addDays(one.date, shift)}T09:00:00Z` } : null,
        };
        const signedOn = addDays(SIGNED, shift);
        const found = judge(moved, { consent: { signedOn, signedAt: `${signedOn}T09:00:00Z` } });
        expect(found.map(({ rule, severity }) => [rule, severity])).toEqual(
          judge(one).map(({ rule, severity }) => [rule, severity]),
        );
      }),
    );
  });

  it("is planned as it will be judged: a new consent where it will have lapsed, a second signature where one will be due", () => {
    fc.assert(
      fc.property(days, (later) => {
        const [step] = consentPlan(defaultProtocol, { signedOn: SIGNED, sessionDates: [onDay(later)] });
        const without = judge(treatment(later, { reaffirmed: null }));
        const needs = {
          new_consent: undefined,
          second_signature: "signature",
          reaffirmation: "tick",
          nothing: undefined,
        };
        expect(without[0]?.data?.needs).toBe(needs[step?.needs ?? "nothing"]);
        expect(without[0]?.rule).toBe(step?.needs === "new_consent" ? "CONSENT_EXPIRED" : "CONSENT_REAFFIRM");
      }),
    );
  });

  it("never lets a plan rest on a consent that has lapsed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 900 }), { maxLength: 6 }), (course) => {
        const steps = consentPlan(defaultProtocol, { signedOn: SIGNED, sessionDates: course.map(onDay) });
        for (const step of steps) {
          expect(step.needs === "new_consent").toBe(step.days > defaultProtocol.consent.validity.days);
          expect(step.date > step.validUntil).toBe(step.needs === "new_consent");
        }
        expect(steps).toHaveLength(course.filter((day) => day >= 0).length);
      }),
    );
  });

  it("refuses to plan from what is no day", () => {
    expect(() => consentPlan(defaultProtocol, { signedOn: "x", sessionDates: [SIGNED] })).toThrow(RangeError);
    expect(() => consentPlan(defaultProtocol, { signedOn: SIGNED, sessionDates: ["2026-02-29"] })).toThrow(RangeError);
  });
});
