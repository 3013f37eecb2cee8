import { addDays, addMonthsClamped, type Day } from "@/lib/kernel/day";

const leapDay = "-02-29";

/**
 * The day somebody turns `years` years old. Born on 29 February, that is 1 March in common years: the day 28 February has
 * passed, so that nobody is taken for older than they are. Refuses a text that is no day (RangeError).
 */
export function birthday(birthDate: Day, years: number): Day {
  const clamped = addMonthsClamped(birthDate, years * 12);
  return birthDate.endsWith(leapDay) && !clamped.endsWith(leapDay) ? addDays(clamped, 1) : clamped;
}
