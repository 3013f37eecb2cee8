"use client";

import type { FieldValues } from "react-hook-form";
import { ComboBox, type ComboBoxProps } from "@/components/ui/combo-box";
import { type Bound, useField } from "./use-field";

type Props<I extends FieldValues, O> = Bound<I, O> &
  Omit<ComboBoxProps, "value" | "onChange" | "onBlur" | "name" | "error">;

/** A ComboBox bound to a form; its value is an option's id, or null. */
export function FormComboBox<I extends FieldValues, O>({ control, name, ...props }: Props<I, O>) {
  const { value, ...field } = useField({ control, name });
  return <ComboBox {...props} {...field} value={typeof value === "string" ? value : null} />;
}
