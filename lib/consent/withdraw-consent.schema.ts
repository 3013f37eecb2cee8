import { z } from "zod";
import { photoPurposeSchema } from "./prepare-consent.schema";

export const withdrawConsentSchema = z.object({
  consentId: z.uuid(),
  /** The consent to treatment, or one purpose of photographs; each is taken back by itself. */
  scope: z.enum(["treatment", ...photoPurposeSchema.options], "Say what is withdrawn."),
  /** Nobody has to give one. */
  reason: z.string().trim().min(1).max(1000, "Keep this under 1000 characters.").optional(),
});

export const withdrawnConsentSchema = z.object({
  consentId: z.uuid(),
  scope: withdrawConsentSchema.shape.scope,
  withdrawnAt: z.string(),
});
export type WithdrawConsentInput = z.input<typeof withdrawConsentSchema>;
