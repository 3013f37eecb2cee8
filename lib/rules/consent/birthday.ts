import { addDays, addMonthsClamped, type Day } from "@/lib/kernel/day";

const MONTHS_A_YEAR = 12;

/**
 * The day somebody born on `birthDate` turns `age`. Born on 29 February, in a common year it is 1 March: the later reading,
 * so that nobody is taken for older than they are. Refuses a text that is no day (RangeError).
 */
export function birthday(birthDate: Day, age: number): Day {
  const day = addMonthsClamped(birthDate, age * MONTHS_A_YEAR);
  return day.slice(-2) === birthDate.slice(-2) ? day : addDays(day, 1);
}
