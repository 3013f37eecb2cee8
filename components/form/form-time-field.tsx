"use client";

import type { FieldValues } from "react-hook-form";
import { TimeField, type TimeFieldProps } from "@/components/ui/time-field";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<TimeFieldProps, "value" | "onChange" | "onBlur" | "name" | "error">;

/** A time of day bound to a form; its value is "HH:MM", or null. */
export function FormTimeField<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  return <TimeField {...props} {...field} value={typeof value === "string" ? value : null} />;
}
