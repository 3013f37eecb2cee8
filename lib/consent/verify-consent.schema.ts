import { z } from "zod";

export const verifyConsentSchema = z.object({ consentId: z.uuid() });

export const consentVerificationSchema = z.object({
  consentId: z.uuid(),
  code: z.string(),
  textHash: z.string(),
  /** When it was compared, by our clock. */
  checkedAt: z.string(),
  /** Nothing differs: neither here nor anywhere in the clinic's chain. */
  intact: z.boolean(),
  /** What of this consent is no longer as it was sealed, in words; empty when nothing is. */
  differences: z.array(z.string()),
  /** What is wrong with the clinic's chain as a whole, in words: bundles missing, altered or out of their order. */
  chainFaults: z.array(z.string()),
  bundles: z.array(z.object({ seq: z.int(), kind: z.string(), at: z.string(), seal: z.string() })),
});
export type ConsentVerification = z.output<typeof consentVerificationSchema>;
