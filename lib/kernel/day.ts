/**
 * Calendar days in the clinic's zone, as "YYYY-MM-DD" in the proleptic Gregorian calendar, years 0001-9999.
 * Arithmetic runs on epoch-day integers (1970-01-01 = 0), so it is exact and cheap enough for inner loops.
 */
export type Day = string;

const DAYS_PER_ERA = 146_097;
const EPOCH_OFFSET = 719_468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const ZERO = 48;
const DASH = 45;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days from 1970-01-01 to a civil date, counting years from March so that the leap day comes last. */
function civilToEpoch(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

/** A digit group's value, or NaN as soon as one character is not a digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The epoch day of a text, or NaN when it is not a real calendar day. */
function parse(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && date >= 1)) return Number.NaN;
  return date <= monthLength(year, month) ? civilToEpoch(year, month, date) : Number.NaN;
}

/** True for a real calendar day written "YYYY-MM-DD"; false for 2026-02-29, 2026-2-9 or anything that is no string. */
export function isDay(value: unknown): value is Day {
  return typeof value === "string" && !Number.isNaN(parse(value));
}

/** Whole days from 1970-01-01 to `day` (negative before). Refuses a text that is no day (RangeError). */
export function toEpochDay(day: Day): number {
  const epochDay = parse(day);
  if (Number.isNaN(epochDay)) throw new RangeError(`Not a calendar day: ${JSON.stringify(day)}`);
  return epochDay;
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}

/** The day `epochDay` whole days after 1970-01-01. Refuses a non-integer and years outside 0001-9999 (RangeError). */
export function fromEpochDay(epochDay: number): Day {
  const shifted = epochDay + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  if (!Number.isInteger(epochDay) || year < 1 || year > 9999) {
    throw new RangeError(`No calendar day in years 0001-9999 for epoch day ${epochDay}`);
  }
  return write(year, month, date);
}

/** The day `days` whole calendar days after `day` (before it when negative). Refuses non-days and fractions (RangeError). */
export function addDays(day: Day, days: number): Day {
  return fromEpochDay(toEpochDay(day) + days);
}

/**
 * The same date `months` later, clamped to the end of a shorter month: 31 Dec + 2 = 28 (or 29) Feb.
 * Refuses non-days, fractions and results outside years 0001-9999 (RangeError).
 */
export function addMonthsClamped(day: Day, months: number): Day {
  toEpochDay(day);
  const index = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + months;
  const year = Math.floor(index / 12);
  if (!Number.isInteger(months) || year < 1 || year > 9999)
    throw new RangeError(`Cannot add ${months} months to ${day}`);
  const month = index - year * 12 + 1;
  return write(year, month, Math.min(digits(day, 8, 10), monthLength(year, month)));
}

/** Whole calendar days from `from` to `to`; negative when `to` comes first. Refuses non-days (RangeError). */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Sort order of two days: negative when `a` is earlier, 0 when equal. Both must be days. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The latest of one or more days. */
export function maxDay(first: Day, ...rest: readonly Day[]): Day {
  let latest = first;
  for (const day of rest) if (day > latest) latest = day;
  return latest;
}

/** ISO weekday: 1 = Monday to 7 = Sunday. Refuses non-days (RangeError). */
export function weekday(day: Day): number {
  const fromThursday = (toEpochDay(day) + 3) % 7;
  return ((fromThursday + 7) % 7) + 1;
}

/** A day for people: "Sun 14 Mar 2027". Refuses a text that is no day (RangeError). */
export function formatDay(day: Day): string {
  const name = WEEKDAYS[weekday(day) - 1];
  const month = MONTHS[Number(day.slice(5, 7)) - 1];
  return `${name} ${Number(day.slice(8))} ${month} ${Number(day.slice(0, 4))}`;
}
