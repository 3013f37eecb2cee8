import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import type { Finding } from "@/lib/kernel/finding";

/** What an operation may answer instead of doing it, as far as a form can show it. */
export type FormRefusal = {
  readonly kind: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly rule: string; readonly message: string }[];
  readonly findings?: readonly Finding[];
};

/** The part of a form that a refusal is put into. */
type Applicable<Input extends FieldValues, Output> = Pick<
  UseFormReturn<Input, unknown, Output>,
  "getValues" | "setError"
>;

/**
 * Puts a refusal where it belongs: each field error and blocking finding at its field, the rest on top of the form.
 * Warnings and notes are not errors and stay findings.
 * @returns the findings that stand at no field of this form, for a FindingList
 */
export function applyRefusal<Input extends FieldValues, Output>(
  form: Applicable<Input, Output>,
  refusal: FormRefusal,
): Finding[] {
  const values = form.getValues();
  const has = (path: string): path is FieldPath<Input> => path !== "" && get(values, path) !== undefined;
  const onTop: string[] = refusal.message ? [refusal.message] : [];
  for (const { path, rule, message } of refusal.fields ?? []) {
    if (has(path)) form.setError(path, { type: rule, message });
    else onTop.push(message);
  }
  const unplaced: Finding[] = [];
  for (const finding of refusal.findings ?? []) {
    const { field = "", rule, message, severity } = finding;
    if (severity === "block" && has(field)) form.setError(field, { type: rule, message });
    else unplaced.push(finding);
  }
  if (onTop.length > 0) form.setError("root", { type: refusal.kind, message: onTop.join(" ") });
  return unplaced;
}
