"use client";

import type { FieldValues } from "react-hook-form";
import { DateField } from "@/components/ui/date-field";
import { DatePicker, type DatePickerProps } from "@/components/ui/date-picker";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<DatePickerProps, "value" | "onChange" | "onBlur" | "name" | "error"> & {
    /** `type` for a day known by heart (date of birth), `pick` for one to look for. Default `pick`. */
    readonly entry?: "type" | "pick";
  };

/** A day bound to a form; its value is "YYYY-MM-DD", or null. */
export function FormDateField<I extends FieldValues, O>({
  control,
  name,
  entry = "pick",
  isUnavailable,
  ...props
}: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  const bound = { ...props, ...field, value: typeof value === "string" ? value : null };
  return entry === "type" ? (
    <DateField {...bound} />
  ) : (
    <DatePicker {...bound} {...(isUnavailable ? { isUnavailable } : {})} />
  );
}
