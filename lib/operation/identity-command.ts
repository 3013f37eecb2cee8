import type { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { type Clock, systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { type Result, refuse } from "@/lib/kernel/result";
import { refusalOf } from "./guard";
import type { Operation } from "./operation";
import { parse } from "./parse";
import type { Refusal } from "./refusal";
import { retrying } from "./retry";

/** What an identity command works with: there is no actor yet. It writes its own audit row once it knows whose it is. */
export type IdentityContext = { readonly tx: Tx; readonly clock: Clock; readonly requestId: string };

type IdentityDefinition<I extends z.ZodType, O> = {
  readonly name: string;
  readonly summary: string;
  readonly input: I;
  readonly run: (context: IdentityContext, input: z.output<I>) => Promise<Result<O, Refusal>>;
};

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * Declares a command that finds out who somebody is (sign in, accept an invitation, found a clinic). Anyone may call it; it runs as
 * the database role that sees sign-ins and nothing of the clinical record. It has no HTTP binding under /api/v1.
 */
export function identityCommand<I extends z.ZodType, O>(definition: IdentityDefinition<I, O>): Operation<I, O> {
  const { run, ...shared } = definition;
  return {
    ...shared,
    kind: "command",
    allow: ["anyone"],
    async execute({ clock = systemClock, requestId = newId() }, input) {
      const parsed = parse(definition.input, input);
      if (!parsed.ok) return parsed;
      try {
        return await retrying(() =>
          inTransaction({ role: "cadence_auth" }, async (tx) => {
            const result = await run({ tx, clock, requestId }, parsed.value);
            if (!result.ok) throw new Refused(result.refusal);
            return result;
          }),
        );
      } catch (error) {
        if (error instanceof Refused) return refuse(error.refusal);
        const refusal = refusalOf(error);
        if (refusal === null) throw error;
        return refusal;
      }
    },
  };
}
