"use client";

import type { FieldValues } from "react-hook-form";
import { Select, type SelectProps } from "@/components/ui/select";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<SelectProps, "value" | "onChange" | "onBlur" | "name" | "error">;

/** A Select bound to a form; its value is an option's id, or null. */
export function FormSelect<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  return <Select {...props} {...field} value={typeof value === "string" ? value : null} />;
}
