"use client";

import type { FieldValues } from "react-hook-form";
import { TextArea, type TextAreaProps } from "@/components/ui/text-area";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<TextAreaProps, "value" | "onChange" | "onBlur" | "name" | "error">;

/** A TextArea bound to a form; its value is a string. */
export function FormTextArea<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  return <TextArea {...props} {...field} value={typeof value === "string" ? value : ""} />;
}
