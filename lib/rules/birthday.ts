import { addDays, addMonthsClamped, type Day } from "@/lib/kernel/day";

/**
 * The day somebody turns `years` years old. Born on 29 February, that is 1 March in common years: the day 28 February has
 * passed, so that nobody is taken for older than they are. Refuses a text that is no day (RangeError).
 */
export function birthday(birthDate: Day, years: number): Day {
  const clamped = addMonthsClamped(birthDate, years * 12);
  return clamped.slice(8) === birthDate.slice(8) ? clamped : addDays(clamped, 1);
}
