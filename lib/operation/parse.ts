import type { z } from "zod";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Refusal } from "./refusal";

/**
 * Validates an operation's input.
 * @returns the parsed input, or an `invalid` refusal naming every field, the rule it broke and what to do
 */
export function parse<I extends z.ZodType>(schema: I, input: unknown): Result<z.output<I>, Refusal> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const fields = parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    rule: String(issue.code),
    message: issue.message,
  }));
  const first = fields[0];
  const message = first === undefined ? "The input is not valid." : `${first.path || "input"}: ${first.message}`;
  return refuse({ kind: "invalid", message, fields });
}
