import fc from "fast-check";
import { expect, test } from "vitest";
import { carveHours } from "@/lib/clinic/carve-hours";
import { addDays, type Day } from "@/lib/kernel/day";

const first: Day = "2027-01-01";
const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(first, days));
const anySpan = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 40 })))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }));
const anyRows = fc.array(
  anySpan.map(({ from, to }) => ({ validFrom: from, validTo: to })),
  { maxLength: 6 },
);

const holds = ({ validFrom, validTo }: { validFrom: Day; validTo: Day | null }, day: Day) =>
  validFrom <= day && (validTo === null || day <= validTo);

test("inside the span no row is left, outside it every day has the rows it had, and no row ends before it begins", () => {
  fc.assert(
    fc.property(anyRows, anySpan, (rows, { from, to }) => {
      const named = rows.map((row, id) => ({ ...row, id }));
      const carved = carveHours(named, from, to);
      for (const { validFrom, validTo } of carved) expect(validTo === null || validFrom <= validTo).toBe(true);
      for (let day = first; day < "2027-05-01"; day = addDays(day, 1)) {
        const isInside = from <= day && (to === null || day <= to);
        const before = isInside ? [] : named.filter((row) => holds(row, day)).map(({ id }) => id);
        const after = carved.filter((row) => holds(row, day)).map(({ id }) => id);
        expect(after.toSorted()).toEqual(before);
      }
    }),
    { numRuns: 300 },
  );
});
