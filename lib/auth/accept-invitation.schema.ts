import { z } from "zod";

/** A password: long rather than odd. */
export const passwordSchema = z
  .string()
  .min(12, "A password has at least 12 characters.")
  .max(200, "A password has at most 200 characters.");

export const acceptInvitationSchema = z.object({ secret: z.string().min(1).max(100), password: passwordSchema });
