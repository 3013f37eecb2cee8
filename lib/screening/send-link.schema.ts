import { z } from "zod";

export const sendLinkSchema = z.object({ patientId: z.uuid() });

export const sentLinkSchema = z.object({
  linkId: z.uuid(),
  patientId: z.uuid(),
  toAddress: z.string(),
  expiresAt: z.string(),
});
export type SendLinkInput = z.input<typeof sendLinkSchema>;
