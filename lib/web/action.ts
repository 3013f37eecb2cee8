import type { z } from "zod";
import type { Result } from "@/lib/kernel/result";
import type { Operation } from "@/lib/operation/operation";
import type { Refusal } from "@/lib/operation/refusal";
import { currentActor } from "./current-actor";
import { requestKey } from "./request-key";
import { requestOrigin } from "./request-origin";

/**
 * Binds an operation to a server action for whoever is signed in. Next refuses actions from another origin.
 * @returns the operation's own answer; a surprise is thrown and shows the error page
 */
export function action<I extends z.ZodType, O>(
  operation: Operation<I, O>,
): (input: z.input<I>) => Promise<Result<O, Refusal>> {
  return async (input) => {
    const call = { actor: await currentActor(), origin: await requestOrigin(), ...(await requestKey(operation)) };
    return operation.execute(call, input);
  };
}
