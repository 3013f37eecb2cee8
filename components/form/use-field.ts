"use client";

import { type Control, type FieldPath, type FieldValues, useController, useFormContext } from "react-hook-form";

/** What every bound field needs: the form's `control` and the path of its value in it. */
export type Bound<Input extends FieldValues, Output> = {
  readonly control: Control<Input, unknown, Output>;
  readonly name: FieldPath<Input>;
};

/**
 * One value of a form: its value, how to change it, its blur, and its error in words. An error that came before the field was left (that
 * of a neighbour in a list) goes as it is mended, not on leaving: what goes then moves the button that is being pressed.
 */
export function useField<Input extends FieldValues, Output>({ control, name }: Bound<Input, Output>) {
  const { field, fieldState } = useController({ control, name });
  const form = useFormContext<Input>();
  const value: unknown = field.value;
  const onChange = (next: unknown) => {
    field.onChange(next);
    if (fieldState.error !== undefined && !fieldState.isTouched) void form?.trigger(name);
  };
  return { value, onChange, onBlur: field.onBlur, name: field.name, error: fieldState.error?.message };
}
