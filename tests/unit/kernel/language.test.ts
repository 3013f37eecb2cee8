import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { dateTimeIn } from "@/lib/kernel/date-time-in";
import { addDays, formatDay } from "@/lib/kernel/day";
import { dayIn, isLanguage } from "@/lib/kernel/language";

test("a day is written as it is in each language", () => {
  expect(dayIn("en", "2027-03-14")).toBe("Sun 14 Mar 2027");
  expect(dayIn("es", "2027-03-14")).toBe("domingo, 14 de marzo de 2027");
  expect(dayIn("es", "2026-09-02")).toBe("miércoles, 2 de septiembre de 2026");
  expect(() => dayIn("es", "2026-02-30")).toThrow(RangeError);
});

test("every day is what the platform's own calendar writes", () => {
  const spanish = new Intl.DateTimeFormat("es", { dateStyle: "full", timeZone: "UTC" });
  const days = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays("1950-01-01", count));
  fc.assert(
    fc.property(days, (day) => {
      expect(dayIn("es", day)).toBe(spanish.format(new Date(`${day}T00:00:00Z`)));
      expect(dayIn("en", day)).toBe(formatDay(day));
    }),
  );
});

test("an instant is told by the clock of its zone", () => {
  const at = Temporal.Instant.from("2027-01-11T23:05:00Z");
  expect(dateTimeIn("es", at, "Europe/Madrid")).toBe("martes, 12 de enero de 2027, 0:05 h");
  expect(dateTimeIn("en", at, "Europe/Madrid")).toBe("Tue 12 Jan 2027, 00:05");
});

test("only the languages there are words for are one", () => {
  expect(["en", "es", "fr", "", undefined, 3].map(isLanguage)).toEqual([true, true, false, false, false, false]);
});
