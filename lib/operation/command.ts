import type { z } from "zod";
import { execute } from "./execute";
import type { Definition, Operation } from "./operation";

/**
 * Declares an operation that writes. It runs in one transaction, is audited always, and takes an idempotency key over HTTP.
 * A refusal it returns undoes whatever it wrote.
 */
export function command<I extends z.ZodType, O>(definition: Definition<I, O>): Operation<I, O> {
  const audited = { ...definition, audited: true };
  return { ...definition, kind: "command", execute: (call, input) => execute(audited, call, input) };
}
