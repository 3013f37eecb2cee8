import { expect, test } from "vitest";
import type { CourseSession } from "@/lib/plans/course";
import { redraft } from "@/lib/plans/redraft";

const due: CourseSession = {
  id: "s",
  number: 2,
  lengthHundredthsMm: 50,
  plannedLengthHundredthsMm: 50,
  zones: ["face"],
  state: "due",
  day: null,
  appointment: null,
  treatment: null,
};
const done = { ...due, number: 1, state: "done", day: "2027-01-04", lengthHundredthsMm: 150, zones: ["neck"] } as const;
const booked = { ...due, number: 3, state: "booked", day: "2027-05-03" } as const;

test("an edit keeps what is done, moves no booking, and redesigns the rest", () => {
  const lengths = [25, 100, 75, 50].map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
  const edit = { indication: "wrinkles", zones: ["forehead"], sessions: lengths };
  expect(redraft([done, due, booked], edit)).toEqual({
    indication: "wrinkles",
    zones: ["forehead"],
    sessions: [
      { number: 1, length: 150, zones: ["neck"], date: "2027-01-04", done: true },
      { number: 2, length: 100 },
      { number: 3, length: 75, date: "2027-05-03" },
      { number: 4, length: 50 },
    ],
  });
});
