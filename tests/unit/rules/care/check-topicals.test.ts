import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { checkTopicals, isApprovedOn } from "@/lib/rules";
import { needsDecision } from "@/lib/rules/decision";

const day = "2026-11-02";
const gel = { name: "Hyaluronic acid gel", sterile: true, approved: { on: "2026-01-12", retiredOn: null } };
const said = (topical: Parameters<typeof checkTopicals>[0][number]) =>
  checkTopicals([topical], day).map(({ message }) => message);

test("what is said names the product, and the day on which its approval changed", () => {
  const off = "the list of products approved for open channels";
  expect(said({ ...gel, approved: null })).toEqual([`${gel.name} is not on ${off}.`]);
  expect(said({ ...gel, approved: { on: "2026-11-09", retiredOn: null } })).toEqual([
    `${gel.name} came on ${off} on Mon 9 Nov 2026 only.`,
  ]);
  expect(said({ ...gel, approved: { on: "2026-01-12", retiredOn: day } })).toEqual([
    `${gel.name} was taken off ${off} on Mon 2 Nov 2026.`,
  ]);
  expect(said({ ...gel, sterile: false })).toEqual([
    `${gel.name} is not marked as sterile and goes through open channels into the skin.`,
  ]);
});

test("a product is let pass in its own name, until the day is over", () => {
  const [first, second] = checkTopicals([gel, { ...gel, name: "Serum", approved: null, sterile: false }], day);
  expect(first).toMatchObject({ field: "topicals.1", data: { product: "Serum", until: day } });
  expect(second).toMatchObject({ rule: "TOPICAL_NOT_STERILE", data: { product: "Serum", until: day } });
});

test("whatever the days: it is said to be unapproved exactly outside them, unsterile exactly where it is, and always asks for a decision", () => {
  const days = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(days, fc.option(days), fc.option(days), fc.boolean(), (today, since, until, sterile) => {
      const date = addDays(day, today);
      const retiredOn = until === null ? null : addDays(day, until);
      const topical = { ...gel, sterile, approved: since === null ? null : { on: addDays(day, since), retiredOn } };
      const found = checkTopicals([topical], date);
      const inside = since !== null && since <= today && (until === null || today < until);
      expect(isApprovedOn(topical, date)).toBe(inside);
      expect(found.some(({ rule }) => rule === "TOPICAL_NOT_APPROVED")).toBe(!inside);
      expect(found.some(({ rule }) => rule === "TOPICAL_NOT_STERILE")).toBe(!sterile);
      expect(found.every(needsDecision)).toBe(true);
    }),
  );
});
