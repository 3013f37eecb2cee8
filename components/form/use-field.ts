"use client";

import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";

/** What every bound field needs: the form's `control` and the path of its value in it. */
export type Bound<Input extends FieldValues, Output> = {
  readonly control: Control<Input, unknown, Output>;
  readonly name: FieldPath<Input>;
};

/** One value of a form: its value, how to change it, its blur, and its error in words. */
export function useField<Input extends FieldValues, Output>({ control, name }: Bound<Input, Output>) {
  const { field, fieldState } = useController({ control, name });
  const value: unknown = field.value;
  return { value, onChange: field.onChange, onBlur: field.onBlur, name: field.name, error: fieldState.error?.message };
}
