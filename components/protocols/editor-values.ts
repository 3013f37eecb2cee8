import { z } from "zod";
import { isDay } from "@/lib/kernel/day";

const REASON_MIN = 10;

/** What the protocol editor holds. The protocol itself is judged by the server while it is edited. */
export const editorSchema = z.object({
  protocol: z.record(z.string(), z.unknown()),
  /** Keys of rows whose source was read again and still holds for the changed number. */
  reviewed: z.array(z.string()),
  reason: z.string().trim().min(REASON_MIN, "Say why, in at least 10 characters.").max(500),
  effectiveFrom: z.string("Choose the day it governs from.").refine(isDay, "Choose the day it governs from."),
});
export type EditorValues = z.input<typeof editorSchema>;
