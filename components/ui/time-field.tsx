"use client";

import { parseTime } from "@internationalized/date";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { TimeField as AriaTimeField } from "react-aria-components/TimeField";
import { DaySegments } from "./day-segments";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles } from "./field-styles";

export type TimeFieldProps = FieldWords & {
  /** "HH:MM", 00:00 to 23:59; null while it is not whole. */
  readonly value?: string | null;
  readonly onChange?: (time: string | null) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly isDisabled?: boolean;
};

const shape = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day to type: hours, then minutes, on a clock of 24 hours. */
export function TimeField(props: TimeFieldProps) {
  const { label, help, error, optional, labelHidden, className, value, onChange, ...rest } = props;
  return (
    <I18nProvider locale="en-GB">
      <AriaTimeField
        validationBehavior="aria"
        {...rest}
        hourCycle={24}
        shouldForceLeadingZeros
        value={value && shape.test(value) ? parseTime(value) : null}
        onChange={(time) => onChange?.(time === null ? null : time.toString().slice(0, 5))}
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
