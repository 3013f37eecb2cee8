import type { z } from "zod";
import type { Result } from "@/lib/kernel/result";
import type { LinkActor } from "@/lib/operation/actor";
import type { Operation } from "@/lib/operation/operation";
import type { Refusal } from "@/lib/operation/refusal";
import { requestKey } from "./request-key";
import { requestOrigin } from "./request-origin";

/**
 * Binds an operation to a server action for whoever holds a link: the secret comes with every call and is looked up every time, so that
 * a link that has ended acts no more. A link to answer takes no idempotency key: it is used up by its first use, and keeps nothing besides.
 * @param find finds in whose name a secret acts
 */
export function linkAction<I extends z.ZodType, O>(
  find: Operation<z.ZodType, LinkActor>,
  operation: Operation<I, O>,
): (input: z.input<I> & { readonly secret: string }) => Promise<Result<O, Refusal>> {
  return async (input) => {
    const { secret, ...rest } = input as Record<string, unknown>;
    const origin = await requestOrigin();
    const found = await find.execute(
      { actor: { kind: "anonymous" }, origin },
      { secret, address: origin.address ?? "" },
    );
    if (!found.ok) return found;
    const actor = found.value;
    const key = actor.kind === "respondent" ? {} : await requestKey(operation);
    return operation.execute({ actor, origin, ...key }, rest);
  };
}
