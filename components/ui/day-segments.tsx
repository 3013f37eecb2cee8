"use client";

import { DateInput, DateSegment } from "react-aria-components/DateField";

/** Day, month and year, or hour and minute, to type into one after the other. Stands inside a DateField, DatePicker or TimeField. */
export function DaySegments({ className }: { readonly className: string }) {
  return (
    <DateInput className={className}>
      {(segment) => (
        <DateSegment
          segment={segment}
          className="rounded-chip px-px tabular-nums outline-none type-literal:px-0.5 type-literal:text-soft data-placeholder:text-soft focus:bg-instrument focus:text-on-instrument"
        />
      )}
    </DateInput>
  );
}
