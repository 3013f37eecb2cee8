import { type CalendarDate, parseDate } from "@internationalized/date";
import { type Day, isDay } from "@/lib/kernel/day";

/** A clinical day ("2027-03-14") as react-aria's calendar date; null for null, empty or no day. */
export function toCalendarDate(day: Day | null | undefined): CalendarDate | null {
  return day && isDay(day) ? parseDate(day) : null;
}

/** Props shared by DateField and DatePicker: days as strings, in and out. */
export type DayFieldProps = {
  readonly value?: Day | null;
  readonly onChange?: (day: Day | null) => void;
  readonly onBlur?: () => void;
  readonly min?: Day | undefined;
  readonly max?: Day | undefined;
  readonly name?: string;
  readonly isDisabled?: boolean;
};

/** A string-valued day field's props as react-aria wants them. Days are Gregorian and entered day, month, year. */
export function dayProps({ value, onChange, min, max, ...rest }: DayFieldProps) {
  const first = toCalendarDate(min);
  const last = toCalendarDate(max);
  return {
    ...rest,
    ...(value === undefined ? {} : { value: toCalendarDate(value) }),
    ...(first ? { minValue: first } : {}),
    ...(last ? { maxValue: last } : {}),
    onChange: (date: CalendarDate | null) => onChange?.(date ? date.toString() : null),
  };
}
