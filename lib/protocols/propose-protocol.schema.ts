import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { protocolSchema } from "@/lib/rules";
import { protocolIdSchema } from "./get-protocol-version.schema";

/** Answered with the new version (protocolVersionSchema). */
export const proposeProtocolSchema = z.object({
  /** The version it was edited from; stale once a newer one stands. */
  base: protocolIdSchema,
  protocol: protocolSchema,
  reason: z.string().trim().min(1, "Say why the protocol changes.").max(500, "Keep the reason under 500 characters."),
  /** The first day it may govern, not in the past. It never governs before it is approved. */
  effectiveFrom: daySchema,
});
