"use client";

import type { FieldValues } from "react-hook-form";
import { CheckboxGroup, type CheckboxGroupProps } from "@/components/ui/checkbox-group";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<CheckboxGroupProps, "value" | "onChange" | "onBlur" | "name" | "error">;

/** A CheckboxGroup bound to a form; its value is the chosen options' ids. */
export function FormCheckboxGroup<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  const chosen = Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];
  return <CheckboxGroup {...props} {...field} value={chosen} />;
}
