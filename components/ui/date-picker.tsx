"use client";

import { CalendarDays } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { DatePicker as AriaDatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Popover } from "react-aria-components/Popover";
import type { Day } from "@/lib/kernel/day";
import { DaySegments } from "./day-segments";
import { type DayFieldProps, dayProps } from "./day-value";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles, innerButton } from "./field-styles";
import { floatStyles } from "./float-styles";
import { MonthGrid } from "./month-grid";

export type DatePickerProps = FieldWords &
  DayFieldProps & {
    /** Days that cannot be chosen, shown struck through. */
    readonly isUnavailable?: (day: Day) => boolean;
  };

/** A day to type or to find in a month. */
export function DatePicker(props: DatePickerProps) {
  const { label, help, error, optional, labelHidden, className, isUnavailable, ...days } = props;
  return (
    <I18nProvider locale="en-GB">
      <AriaDatePicker
        validationBehavior="aria"
        {...dayProps(days)}
        isInvalid={Boolean(error)}
        isDateUnavailable={(date) => isUnavailable?.(date.toString()) ?? false}
        className={fieldColumn(className)}
      >
        <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
          <Group className={controlStyles({ kind: "group" })}>
            <DaySegments className="flex flex-1 px-3" />
            <Button className={innerButton}>
              <CalendarDays aria-hidden="true" size={16} strokeWidth={1.5} />
            </Button>
          </Group>
        </FieldFrame>
        <Popover offset={6} className={floatStyles({ className: "p-3" })}>
          <Dialog className="outline-none">
            <MonthGrid />
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}
