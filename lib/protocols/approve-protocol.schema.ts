import { z } from "zod";
import { protocolIdSchema } from "./get-protocol-version.schema";

/** Answered with the version (protocolVersionSchema). */
export const approveProtocolSchema = z.object({
  protocolId: protocolIdSchema,
  statement: z
    .string()
    .trim()
    .min(10, "Say in at least 10 characters what you reviewed.")
    .max(1000, "Keep the statement under 1000 characters."),
});
