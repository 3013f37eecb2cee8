"use client";

import { parseTime } from "@internationalized/date";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { TimeField as AriaTimeField } from "react-aria-components/TimeField";
import { DaySegments } from "./day-segments";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles } from "./field-styles";

export type TimeFieldProps = FieldWords & {
  /** "HH:MM", or null while there is none. */
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
};

/** A time of day to type, hours and minutes, on a 24-hour clock. */
export function TimeField({ label, help, error, optional, labelHidden, className, value, onChange }: TimeFieldProps) {
  return (
    <I18nProvider locale="en-GB">
      <AriaTimeField
        validationBehavior="aria"
        hourCycle={24}
        shouldForceLeadingZeros
        value={value === null ? null : parseTime(value)}
        onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
        isInvalid={Boolean(error)}
        className={fieldColumn(className)}
      >
        <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
          <DaySegments className={controlStyles({ kind: "group", className: "px-3" })} />
        </FieldFrame>
      </AriaTimeField>
    </I18nProvider>
  );
}
