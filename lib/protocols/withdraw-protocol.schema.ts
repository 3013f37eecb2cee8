import { z } from "zod";
import { protocolIdSchema } from "./get-protocol-version.schema";

/** Answered with the version (protocolVersionSchema). */
export const withdrawProtocolSchema = z.object({
  protocolId: protocolIdSchema,
  reason: z.string().trim().min(3, "Say why it is withdrawn.").max(500, "Keep the reason under 500 characters."),
});
