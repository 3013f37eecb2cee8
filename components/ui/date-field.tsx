"use client";

import { DateField as AriaDateField } from "react-aria-components/DateField";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { DaySegments } from "./day-segments";
import { type DayFieldProps, dayProps } from "./day-value";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles } from "./field-styles";

export type DateFieldProps = FieldWords & DayFieldProps;

/** A day to type, e.g. a date of birth. For a day to look for in a month, use DatePicker. */
export function DateField({ label, help, error, optional, labelHidden, className, ...days }: DateFieldProps) {
  return (
    <I18nProvider locale="en-GB">
      <AriaDateField
        validationBehavior="aria"
        {...dayProps(days)}
        isInvalid={Boolean(error)}
        className={fieldColumn(className)}
      >
        <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
          <DaySegments className={controlStyles({ kind: "group", className: "px-3" })} />
        </FieldFrame>
      </AriaDateField>
    </I18nProvider>
  );
}
