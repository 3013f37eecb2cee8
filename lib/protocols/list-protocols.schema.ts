import { z } from "zod";

export const listProtocolsSchema = z.object({});

/**
 * Where a version stands today: it governs, will from its day on, waits for a clinician, has been overtaken by a later version,
 * or was taken back before anybody approved it.
 */
export const protocolStatusSchema = z.enum(["in_force", "scheduled", "awaiting_approval", "superseded", "withdrawn"]);
export type ProtocolStatus = z.output<typeof protocolStatusSchema>;

/** A version of the clinic's protocol without its data. Instants ISO 8601 in UTC, days of the clinic's zone. */
export const protocolVersionSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  reason: z.string(),
  effectiveFrom: z.string(),
  /** Null for versions from before proposals were recorded. */
  proposedBy: z.object({ name: z.string() }).nullable(),
  proposedAt: z.string(),
  approval: z.object({ name: z.string(), at: z.string(), statement: z.string() }).nullable(),
  withdrawn: z.object({ name: z.string(), at: z.string(), reason: z.string() }).nullable(),
  status: protocolStatusSchema,
  /** Open plans under it: not ended, and with a session still to come. */
  plans: z.int(),
});
export type ProtocolVersionDto = z.output<typeof protocolVersionSchema>;

export const protocolListSchema = z.object({ today: z.string(), versions: z.array(protocolVersionSchema) });
