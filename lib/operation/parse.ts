import type { z } from "zod";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { FieldError, Refusal } from "./refusal";

/** The first text in an input that no database can hold: a NUL character, or half of a surrogate pair. */
function unholdableText(value: unknown, path: readonly string[] = []): FieldError | null {
  if (typeof value === "string") {
    if (value.isWellFormed() && !value.includes("\u0000")) return null;
    return { path: path.join("."), rule: "text", message: "This contains a character that cannot be kept." };
  }
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unholdableText(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Validates an operation's input.
 * @returns the parsed input, or an `invalid` refusal naming every field, the rule it broke and what to do
 */
export function parse<I extends z.ZodType>(schema: I, input: unknown): Result<z.output<I>, Refusal> {
  const parsed = schema.safeParse(input);
  const unholdable = parsed.success ? unholdableText(parsed.data) : null;
  if (parsed.success && unholdable === null) return ok(parsed.data);
  const fields =
    unholdable !== null
      ? [unholdable]
      : (parsed.error?.issues ?? []).map((issue) => ({
          path: issue.path.join("."),
          // A check of our own may name the rule it holds.
          rule: String((issue.code === "custom" && issue.params?.rule) || issue.code),
          message: issue.message,
        }));
  const first = fields[0];
  const message = first === undefined ? "The input is not valid." : `${first.path || "input"}: ${first.message}`;
  return refuse({ kind: "invalid", message, fields });
}
