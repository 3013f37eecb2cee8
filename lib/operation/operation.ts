import type { z } from "zod";
import type { Tx } from "@/lib/db/transaction";
import type { Clock } from "@/lib/kernel/clock";
import type { Day } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { LiveTopic } from "@/lib/live/event";
import type { Actor, Allowed, ClinicActor } from "./actor";
import type { Refusal } from "./refusal";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
/** Where an operation stands under /api/v1. Names in braces are filled from the path and joined with the input. */
export type HttpBinding = `${Method} /${string}`;

/** Where a call comes from, as far as the network and the browser say. */
export type Origin = { readonly address: string | null; readonly agent: string | null };

/** One call of an operation. */
export type Call = {
  readonly actor: Actor;
  /** Left out by jobs, scripts and tests. */
  readonly origin?: Origin;
  readonly clock?: Clock;
  /** Written into the audit and the log, so that the two can be matched. */
  readonly requestId?: string;
  /** Commands only: the same key gives the same answer, and the work is done once. */
  readonly idempotencyKey?: string;
};

/** What happened to whom, for the audit row that is written in the same transaction. Values must be plain JSON. */
export type AuditDetail = {
  readonly subjectId?: string;
  readonly patientId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** What the same call did to others: a row each, so that every patient's own log tells of it. */
  readonly also?: readonly Omit<AuditDetail, "also">[];
};

/** What an operation of a clinic works with. */
export type Context<A extends Actor = ClinicActor> = {
  readonly tx: Tx;
  readonly actor: A;
  readonly clock: Clock;
  readonly requestId: string;
  readonly origin: Origin;
  /** Adds to this call's audit row. The last call wins, key by key. */
  readonly audit: (detail: AuditDetail) => void;
  /** Names a day this call changed, for the screens that follow it. A command that names none is taken to have changed any. */
  readonly touch: (day: Day) => void;
};

type Shared<I extends z.ZodType, O> = {
  /** domain.verb-noun: permission, audit event, test path and docs word. */
  readonly name: string;
  readonly summary: string;
  readonly allow: readonly Allowed[];
  readonly input: I;
  /** The shape of the answer, for the API's description. Required where there is an HTTP binding. */
  readonly output?: z.ZodType<O>;
  readonly http?: HttpBinding;
  /** Names of input fields of which nothing is kept, not even in the fingerprint by which a retried request is known again. */
  readonly secrets?: readonly string[];
  /** Commands only: what open screens read again when one succeeds. They are told in the work's own transaction. */
  readonly live?: LiveTopic;
};

export type Definition<I extends z.ZodType, O> = Shared<I, O> & {
  readonly run: (context: Context, input: z.output<I>) => Promise<Result<O, Refusal>>;
};

export type Operation<I extends z.ZodType = z.ZodType, O = unknown> = Shared<I, O> & {
  readonly kind: "command" | "query";
  readonly execute: (call: Call, input: unknown) => Promise<Result<O, Refusal>>;
};
