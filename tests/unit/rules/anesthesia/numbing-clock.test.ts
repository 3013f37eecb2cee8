import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContactSpan, contactSpan, defaultProtocol, numbingClock } from "@/lib/rules";
import { judge, minutesIn, onFor, patient, TODAY } from "./facts";

const MINUTE = 60_000;
const span: ContactSpan = { leastMinutes: 30, usualMinutes: 60, mostMinutes: 300 };
const cream = { appliedAtMs: 0, removedAtMs: null, wipedAtMs: null };

describe("a product's minutes of contact", () => {
  it.each([
    ["lidocaine4_lmx4", { leastMinutes: 30, usualMinutes: 60, mostMinutes: 300 }],
    ["lidocaine_prilocaine_emla", { leastMinutes: 60, usualMinutes: null, mostMinutes: 300 }],
    ["lidocaine_tetracaine_pliaglis", { leastMinutes: 20, usualMinutes: 30, mostMinutes: 60 }],
  ])("%s", (product, minutes) => {
    expect(contactSpan(defaultProtocol, product, patient(), TODAY)).toEqual(minutes);
  });

  it("atopic skin and a child have their own, and what has no label or none for this age has none", () => {
    const emla = "lidocaine_prilocaine_emla";
    expect(contactSpan(defaultProtocol, emla, patient({ flags: ["atopic_area"] }), TODAY)).toMatchObject({
      leastMinutes: 15,
      mostMinutes: 30,
    });
    const child = patient({ birthDate: "2018-03-02", weightKg: 25 });
    expect(contactSpan(defaultProtocol, emla, child, TODAY)).toMatchObject({ mostMinutes: 240 });
    expect(contactSpan(defaultProtocol, "lidocaine_tetracaine_pliaglis", child, TODAY)).toBeNull();
    expect(contactSpan(defaultProtocol, "unlisted", patient(), TODAY)).toBeNull();
  });
});

describe("the numbing clock", () => {
  it.each([
    [0, "working", 30],
    [29, "working", 30],
    [30, "enough", 61],
    [60, "enough", 61],
    [61, "long", 301],
    [300, "long", 301],
    [301, "over", null],
  ])("after %i minutes it says %s", (minutes, state, next) => {
    const changesAtMs = next === null ? null : next * MINUTE;
    expect(numbingClock(cream, span, minutes * MINUTE)).toEqual({ state, minutes, changesAtMs });
  });

  it("drops started minutes, and never runs backwards", () => {
    expect(numbingClock(cream, span, 30 * MINUTE - 1)).toMatchObject({ state: "working", minutes: 29 });
    expect(numbingClock(cream, span, -5 * MINUTE)).toMatchObject({ state: "working", minutes: 0 });
  });

  it("stops when the cream comes off, and says what is still to be done", () => {
    const removed = { ...cream, removedAtMs: 45 * MINUTE };
    expect(numbingClock(removed, span, 500 * MINUTE)).toEqual({ state: "removed", minutes: 45, changesAtMs: null });
    expect(numbingClock({ ...removed, wipedAtMs: 46 * MINUTE }, span, 500 * MINUTE).state).toBe("wiped");
  });

  it("without a label it counts and says nothing", () => {
    expect(numbingClock(cream, null, 999 * MINUTE)).toEqual({ state: "working", minutes: 999, changesAtMs: null });
  });

  it("without a usual time it is enough until the most", () => {
    const emla = { leastMinutes: 60, usualMinutes: null, mostMinutes: 300 };
    expect(numbingClock(cream, emla, 60 * MINUTE)).toEqual({ state: "enough", minutes: 60, changesAtMs: 301 * MINUTE });
  });

  it("says at every moment what the rules would say if the cream came off then, and changes when it says it will", () => {
    const products = fc.constantFrom(...defaultProtocol.anesthesia.products.map(({ id }) => id));
    fc.assert(
      fc.property(products, fc.integer({ min: 0, max: 400 }), fc.nat({ max: 59_999 }), (product, minute, rest) => {
        const own = contactSpan(defaultProtocol, product, patient(), TODAY);
        const now = minute * MINUTE + rest;
        const clock = numbingClock(cream, own, now);
        const off = onFor(minute, { product, removedAt: minutesIn(minute), grams: 1 });
        const said = judge(off)
          .map(({ rule }) => rule.replace("ANESTHESIA_CONTACT_", ""))
          .filter((rule) => ["SHORT", "LONG", "OVER_CAP"].includes(rule));
        const words = { working: ["SHORT"], enough: [], long: ["LONG"], over: ["OVER_CAP"], removed: [], wiped: [] };
        expect(said).toEqual(words[clock.state]);
        if (clock.changesAtMs !== null) {
          expect(clock.changesAtMs).toBeGreaterThan(now);
          expect(numbingClock(cream, own, clock.changesAtMs - 1).state).toBe(clock.state);
          expect(numbingClock(cream, own, clock.changesAtMs).state).not.toBe(clock.state);
        }
      }),
    );
  });
});
