import { z } from "zod";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { termsFields } from "./prepare-consent.schema";

export const sendLinkSchema = z.object({ planId: idSchema, ...termsFields });

export const sentLinkSchema = z.object({
  linkId: z.uuid(),
  planId: z.uuid(),
  toAddress: z.string(),
  expiresAt: z.string(),
});
export type SendLinkInput = z.input<typeof sendLinkSchema>;
