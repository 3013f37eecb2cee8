import fc from "fast-check";
import { expect, test } from "vitest";
import { type BoardFacts, checksOf, columnOf } from "@/lib/visits/board/column-of";

const expected: BoardFacts = {
  status: "booked",
  visit: null,
  steps: [],
  cream: null,
  isNumbingSkipped: false,
  isTreated: false,
};
const here: BoardFacts = { ...expected, status: "arrived", visit: { isEnded: false } };
const [on, off, wiped] = [{ isWiped: false }, { isWiped: false }, { isWiped: true }];

test.each<[string, BoardFacts, ReturnType<typeof columnOf>]>([
  ["booked", expected, "expected"],
  ["did not come", { ...expected, status: "no_show" }, "expected"],
  ["recorded elsewhere", { ...expected, status: "completed", isTreated: true }, "done"],
  ["here", here, "arrived"],
  ["here without a booking", { ...here, status: null }, "arrived"],
  ["asked, consented, photographed", { ...here, steps: ["identity_recheck", "photos_before"] }, "arrived"],
  ["cream on", { ...here, cream: on }, "numbing"],
  ["cream off, not wiped", { ...here, cream: off }, "numbing"],
  ["cream wiped off", { ...here, cream: wiped }, "treatment"],
  ["no cream, because", { ...here, isNumbingSkipped: true }, "treatment"],
  ["disinfected without a numbing record", { ...here, steps: ["antisepsis"] }, "treatment"],
  ["cream on again after antisepsis", { ...here, steps: ["antisepsis"], cream: on }, "numbing"],
  ["treated", { ...here, isTreated: true, cream: wiped }, "recovery"],
  ["signed", { ...here, isTreated: true, visit: { isEnded: true } }, "done"],
  ["sent home untreated", { ...here, visit: { isEnded: true } }, "done"],
])("%s", (_, facts, column) => {
  expect(columnOf(facts)).toBe(column);
});

const facts: fc.Arbitrary<BoardFacts> = fc.record({
  status: fc.constantFrom("booked", "arrived", "completed", "no_show", null),
  visit: fc.option(fc.record({ isEnded: fc.boolean() })),
  steps: fc.subarray([
    "identity_recheck",
    "contraindications_clear",
    "consent_reaffirmed",
    "photos_before",
    "antisepsis",
  ]),
  cream: fc.option(fc.record({ isWiped: fc.boolean() })),
  isNumbingSkipped: fc.boolean(),
  isTreated: fc.boolean(),
});

test("whatever was recorded, whoever has cream on their skin and is not treated yet stands in numbing", () => {
  fc.assert(
    fc.property(facts, (one) => {
      if (one.visit?.isEnded !== false || one.isTreated || one.cream === null || one.cream.isWiped) return;
      expect(columnOf(one)).toBe("numbing");
    }),
  );
});

test("what is done is done, whatever the light says; what is open and bad has to be seen to, until the visit is over", () => {
  const stopped = { light: "stop", isConsented: false } as const;
  const bad = { history: "problem", consent: "problem", anesthesia: "open", photos: "open" };
  expect(checksOf(here, stopped)).toEqual(bad);
  const steps = ["identity_recheck", "contraindications_clear", "consent_reaffirmed", "photos_before"];
  const done = { history: "done", consent: "done", anesthesia: "done", photos: "done" };
  expect(checksOf({ ...here, steps, isNumbingSkipped: true }, stopped)).toEqual(done);
  const over = { ...here, visit: { isEnded: true } };
  expect(checksOf(over, stopped)).toMatchObject({ history: "open", consent: "open" });
  const unasked = { light: "unasked", isConsented: true } as const;
  expect(checksOf(here, unasked)).toMatchObject({ history: "problem", consent: "open" });
  const caution = { light: "caution", isConsented: true } as const;
  expect(checksOf(here, caution)).toMatchObject({ history: "open", consent: "open" });
});
