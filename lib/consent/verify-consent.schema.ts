import { z } from "zod";

export const verifyConsentSchema = z.object({ consentId: z.uuid() });

export const consentVerificationSchema = z.object({
  consentId: z.uuid(),
  code: z.string(),
  textHash: z.string(),
  /** Nothing differs. */
  intact: z.boolean(),
  /** What is no longer as it was sealed, in words; empty when nothing is. */
  differences: z.array(z.string()),
  bundles: z.array(z.object({ seq: z.int(), kind: z.string(), at: z.string(), seal: z.string() })),
});
