import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { idSchema } from "./plan-fields.schema";

/** One difference between two protocols, in words for people. `path` names it uniquely: list items by their id, "zones.neck.max". */
export const changeSchema = z.object({
  path: z.string(),
  label: z.string(),
  /** Null where it was not there. */
  before: z.string().nullable(),
  /** Null where it is gone. */
  after: z.string().nullable(),
});

/** When a session may be. Calendar days of the clinic's zone. */
export const windowSchema = z.object({ earliest: z.string(), ideal: z.string(), latest: z.string() });

/** A session's window under the protocol of its plan and under another. */
export const windowChangeSchema = z.object({ number: z.int(), before: windowSchema, after: windowSchema });
export type WindowChangeDto = z.output<typeof windowChangeSchema>;

export const previewAdoptionSchema = z.object({ planId: idSchema });

/** What a course would be under the protocol in force. */
export const adoptionPreviewSchema = z.object({
  from: z.object({ version: z.int() }),
  /** The protocol in force; null when the plan is under it already, or has ended, and there is nothing to adopt. */
  to: z.object({ id: z.uuid(), version: z.int() }).nullable(),
  changes: z.array(changeSchema),
  /** Every session, also where nothing moves. */
  sessions: z.array(windowChangeSchema),
  /** What the rules say under the new protocol. */
  findings: z.array(findingSchema),
  /** Those of `findings` that the plan does not have today. */
  added: z.array(findingSchema),
  /** What the plan has today and would have no more. */
  removed: z.array(findingSchema),
});
export type AdoptionPreviewDto = z.output<typeof adoptionPreviewSchema>;
