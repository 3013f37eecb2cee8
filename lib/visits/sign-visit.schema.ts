import { z } from "zod";
import { visitShape } from "./fields.schema";

export const signVisitSchema = z.object({
  ...visitShape,
  /** The signer's own, again. */
  password: z.string().min(1, "Enter your password.").max(200),
});

export const signedVisitSchema = z.object({
  visitId: z.uuid(),
  version: z.int(),
  signedAt: z.string(),
  signerName: z.string(),
  statement: z.string(),
  /** SHA-256 of the record as it was signed, hex. */
  contentHash: z.string(),
});
