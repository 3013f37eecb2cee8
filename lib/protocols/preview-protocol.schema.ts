import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { changeSchema, windowChangeSchema } from "@/lib/plans/preview-adoption.schema";

/** A protocol as it is being edited: it may still contradict itself, and is told so by `problems`. */
export const previewProtocolSchema = z.object({ protocol: z.record(z.string(), z.unknown(), "Send the protocol.") });

export const protocolPreviewSchema = z.object({
  /** What keeps it from being proposed. `path` as in the protocol, list items by their place: "zones.3.max". */
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  /** The version `changes` are counted from: the one in force, or the newest while none is. */
  against: z.object({ version: z.int() }).nullable(),
  changes: z.array(changeSchema),
  /** What adopting it would change in open plans. Empty while there are problems. */
  effects: z.array(
    z.object({
      planId: z.uuid(),
      patientName: z.string(),
      /** Only the sessions whose window moves. */
      sessions: z.array(windowChangeSchema),
      findingsAdded: z.array(findingSchema),
      findingsRemoved: z.array(findingSchema),
    }),
  ),
  /** How many open plans there are, and how many of them, newest first, were looked at for `effects`. */
  plans: z.object({ total: z.int(), judged: z.int() }),
});
export type ProtocolPreviewDto = z.output<typeof protocolPreviewSchema>;
