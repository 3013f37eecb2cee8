import type { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { systemClock } from "@/lib/kernel/clock";
import type { Day } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { type Result, refuse } from "@/lib/kernel/result";
import { tellLive } from "@/lib/live/tell-live";
import { type ClinicActor, mayRun, scopeOf } from "./actor";
import { writeAudit } from "./audit";
import { refusalOf } from "./guard";
import { once } from "./idempotency";
import type { AuditDetail, Call, Definition } from "./operation";
import { parse } from "./parse";
import type { Refusal } from "./refusal";
import { retrying } from "./retry";

const nowhere = { address: null, agent: null };

/** Carries a refusal out of a transaction, which it rolls back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * The way through the door: who are you and may you, is the input sound, one transaction under row-level security, the audit row
 * in it. A refusal rolls everything back.
 * @throws only surprises; every expected refusal is in the result
 */
export async function execute<I extends z.ZodType, O>(
  operation: Definition<I, O> & { readonly audited: boolean },
  call: Call,
  input: unknown,
): Promise<Result<O, Refusal>> {
  const { actor } = call;
  if (actor.kind === "anonymous") return refuse({ kind: "unauthenticated", message: "Sign in first." });
  if (!mayRun(operation.allow, actor)) return refuse({ kind: "forbidden", message: "Your role does not allow this." });
  const parsed = parse(operation.input, input);
  if (!parsed.ok) return parsed;
  try {
    return await retrying(() =>
      inTransaction(scopeOf(actor), (tx) => inside(tx, operation, { ...call, actor }, parsed.value)),
    );
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

async function inside<I extends z.ZodType, O>(
  tx: Tx,
  operation: Definition<I, O> & { readonly audited: boolean },
  call: Call & { readonly actor: ClinicActor },
  input: z.output<I>,
): Promise<Result<O, Refusal>> {
  if (call.idempotencyKey !== undefined) {
    const kept = Object.entries(input ?? {}).filter(([name]) => !operation.secrets?.includes(name));
    const claim = { key: call.idempotencyKey, operation: operation.name, input: Object.fromEntries(kept) };
    return once(tx, call.actor, claim, () => perform(tx, operation, call, input));
  }
  const result = await perform(tx, operation, call, input);
  if (!result.ok) throw new Refused(result.refusal);
  return result;
}

async function perform<I extends z.ZodType, O>(
  tx: Tx,
  operation: Definition<I, O> & { readonly audited: boolean },
  { actor, origin = nowhere, clock = systemClock, requestId = newId() }: Call & { readonly actor: ClinicActor },
  input: z.output<I>,
): Promise<Result<O, Refusal>> {
  let detail: AuditDetail = {};
  const audit = (more: AuditDetail) => {
    detail = { ...detail, ...more };
  };
  const days: Day[] = [];
  const touch = (day: Day) => {
    days.push(day);
  };
  try {
    const result = await operation.run({ tx, actor, clock, requestId, origin, audit, touch }, input);
    if (!result.ok) return result;
    if (operation.live !== undefined) await tellLive(tx, actor.clinic.id, operation.live, days);
    if (operation.audited) {
      await writeAudit(tx, actor, {
        operation: operation.name,
        at: new Date(clock.now().epochMilliseconds),
        requestId,
        detail,
      });
    }
    return result;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}
