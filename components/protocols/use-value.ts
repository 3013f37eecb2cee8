"use client";

import { useController, useFormContext } from "react-hook-form";
import type { EditorValues } from "./editor-values";

/** One value of the protocol in the editor, by its path in the protocol. */
export function useValue(path: string) {
  const { control } = useFormContext<EditorValues>();
  const { field } = useController({ control, name: `protocol.${path}` });
  const value: unknown = field.value;
  return { value, change: field.onChange as (next: unknown) => void };
}
