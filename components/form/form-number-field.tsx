"use client";

import type { FieldValues } from "react-hook-form";
import { NumberField, type NumberFieldProps } from "@/components/ui/number-field";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<NumberFieldProps, "value" | "onChange" | "onBlur" | "name" | "error"> & {
    /** What one shown unit is in the form's own: 100 shows a length of 150 hundredths as 1.5. Default 1. */
    readonly factor?: number;
  };

/** A NumberField bound to a form; its value is a number, or null while empty. */
export function FormNumberField<I extends FieldValues, O>({ control, name, factor = 1, ...props }: Props<I, O>) {
  const { value, onChange, ...field } = useField({ control, name });
  return (
    <NumberField
      {...props}
      {...field}
      value={typeof value === "number" ? value / factor : Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : Math.round(next * factor * 1e6) / 1e6)}
    />
  );
}
