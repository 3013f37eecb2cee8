import { z } from "zod";

/** A code as it is printed: 32 hexadecimal digits, in groups or not. */
export const codeSchema = z
  .string()
  .max(100)
  .transform((text) => text.replaceAll(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{32}$/, "A code has 32 digits and letters from a to f."));

/** What anybody who holds a copy is told; nothing of who signed what. */
export type CopyCheck = {
  readonly clinicName: string;
  readonly signedOn: string;
  readonly signedAt: string;
  readonly timeZone: string;
  readonly validUntil: string;
  readonly standing: "stands" | "withdrawn" | "lapsed";
  readonly withdrawnAt: string | null;
};
