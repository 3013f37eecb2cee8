import { describe, expect, it } from "vitest";
import { checkOrder } from "@/lib/rules";

const [first, third] = [
  { number: 1, date: "2026-03-02" },
  { number: 3, date: "2026-07-02" },
];

describe("session 2 of a course", () => {
  it.each(["2026-03-03", "2026-05-02", "2026-07-01"])("may be on %s, between sessions 1 and 3", (date) => {
    expect(checkOrder({ number: 2, date }, [first, third])).toEqual([]);
  });

  it.each(["2026-03-02", "2026-03-01"])("may not be on %s: it comes after session 1, from the next day on", (date) => {
    expect(checkOrder({ number: 2, date }, [third, first])).toEqual([
      {
        rule: "COURSE_ORDER",
        severity: "block",
        message: "Session 2 comes after session 1, which is on Mon 2 Mar 2026.",
        overridableBy: [],
        earliest: "2026-03-03",
        source: "CONVENTION: the sessions of a course are numbered in the order they are done",
        field: "date",
        data: { number: 2, neighbour: "2026-03-02", neighbourNumber: 1 },
      },
    ]);
  });

  it.each(["2026-07-02", "2026-07-03"])("may not be on %s: it comes before session 3, and no day cures it", (date) => {
    const [finding] = checkOrder({ number: 2, date }, [first, third]);
    expect(finding?.message).toBe("Session 2 comes before session 3, which is on Thu 2 Jul 2026.");
    expect(finding).not.toHaveProperty("earliest");
  });
});

it("names the nearest number that is passed, whatever the order of the others", () => {
  const others = [
    { number: 1, date: "2026-08-01" },
    { number: 2, date: "2026-08-02" },
    { number: 5, date: "2026-01-01" },
  ];
  for (const given of [others, [...others].reverse()]) {
    expect(checkOrder({ number: 3, date: "2026-07-01" }, given)).toMatchObject([
      { data: { neighbourNumber: 2 }, earliest: "2026-08-03" },
    ]);
  }
  expect(checkOrder({ number: 3, date: "2026-07-01" }, [])).toEqual([]);
});
