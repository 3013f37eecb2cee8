import { expect, it } from "vitest";
import { factsOf, overridesOf } from "@/components/audit/event-facts";

it("every value of an audit row stands beside what it was", () => {
  const before = { status: "booked", sessions: [{ length: 50 }], note: null };
  const after = { status: "cancelled", sessions: [{ length: 50 }, { length: 75 }] };
  expect(factsOf(before, after)).toEqual([
    { name: "status", before: "booked", after: "cancelled" },
    { name: "sessions.0.length", before: "50", after: "50" },
    { name: "sessions.1.length", before: null, after: "75" },
  ]);
  expect(factsOf(null, undefined)).toEqual([]);
});

it("an override is told with its rule and its reason", () => {
  const override = { rule: "ZONE_TOO_DEEP", reason: "Deep scars, discussed", finding: { rule: "ZONE_TOO_DEEP" } };
  expect(overridesOf({ overrides: [override, "broken"] })).toEqual([
    { rule: "ZONE_TOO_DEEP", reason: "Deep scars, discussed" },
  ]);
  for (const none of [null, "text", {}, { overrides: 3 }]) expect(overridesOf(none)).toEqual([]);
});
