"use client";

import type { FieldValues } from "react-hook-form";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<TextFieldProps, "value" | "onChange" | "onBlur" | "name" | "error">;

/** A TextField bound to a form; its value is a string. */
export function FormTextField<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  return <TextField {...props} {...field} value={typeof value === "string" ? value : ""} />;
}
