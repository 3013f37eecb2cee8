import { z } from "zod";

/** What stands on a pack: a name, or its maker. */
const packSchema = z.string().trim().min(2, "Write it as it stands on the pack.").max(100, "At most 100 letters.");

export const approveTopicalSchema = z.object({
  name: packSchema,
  manufacturer: packSchema,
  /** Whether its pack says that it is sterile. */
  sterile: z.boolean(),
});
export type ApproveTopicalInput = z.output<typeof approveTopicalSchema>;

/** A product on the list for open channels, or one that was on it. Days in the clinic's zone. */
const topicalSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  manufacturer: z.string(),
  sterile: z.boolean(),
  approvedOn: z.string(),
  approvedByName: z.string(),
  /** Null while it is on the list. */
  retiredOn: z.string().nullable(),
  retiredByName: z.string().nullable(),
});
export type TopicalDto = z.output<typeof topicalSchema>;

/** Those in use first, by name; then those taken off, latest first. */
export const topicalsSchema = z.object({ topicals: z.array(topicalSchema) });
