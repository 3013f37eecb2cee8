"use client";

import type { FieldValues } from "react-hook-form";
import { RadioGroup, type RadioGroupProps } from "@/components/ui/radio-group";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<RadioGroupProps, "value" | "onChange" | "onBlur" | "name" | "error">;

/** A RadioGroup bound to a form; its value is an option's id, or null. */
export function FormRadioGroup<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  return <RadioGroup {...props} {...field} value={typeof value === "string" ? value : null} />;
}
