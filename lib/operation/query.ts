import type { z } from "zod";
import { execute } from "./execute";
import type { Definition, Operation } from "./operation";

/**
 * Declares an operation that only reads.
 * @param definition `readsRecord`: it shows a patient's chart, photo or document, so that reading it is audited
 */
export function query<I extends z.ZodType, O>(
  definition: Definition<I, O> & { readonly readsRecord?: boolean },
): Operation<I, O> {
  const { readsRecord = false, ...rest } = definition;
  const audited = { ...rest, audited: readsRecord };
  return { ...rest, kind: "query", execute: ({ idempotencyKey: _, ...call }, input) => execute(audited, call, input) };
}
