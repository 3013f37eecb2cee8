"use client";

import type { FieldValues } from "react-hook-form";
import { Checkbox, type CheckboxProps } from "@/components/ui/checkbox";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<CheckboxProps, "isSelected" | "value" | "onChange" | "onBlur" | "name" | "error">;

/** A Checkbox bound to a form; its value is a boolean. */
export function FormCheckbox<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  return <Checkbox {...props} {...field} isSelected={value === true} />;
}
