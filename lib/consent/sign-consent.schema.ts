import { z } from "zod";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { termsFields } from "./prepare-consent.schema";

const instant = z.iso.datetime("Give the time as an ISO instant.");
const place = z.number().min(-2000).max(10_000);
const point = z.object({ x: place, y: place, time: z.number().min(0).optional() });
const maxPoints = 20_000;

/** A line drawn without lifting the pen. */
const stroke = z.array(point).min(1).max(5000);

const drawn = z
  .strictObject({
    strokes: z.array(stroke).min(1, "Draw your signature.").max(200),
    width: z.number().positive().max(10_000),
    height: z.number().positive().max(10_000),
  })
  .refine(({ strokes }) => strokes.some((points) => points.length >= 2), {
    error: "Draw your signature.",
    path: ["strokes"],
  })
  .refine(({ strokes }) => strokes.reduce((sum, { length }) => sum + length, 0) <= maxPoints, {
    error: "This signature has too many points.",
    path: ["strokes"],
  });
const typed = z.strictObject({
  typed: z.string().trim().min(1, "Type your name.").max(200, "Keep the name under 200 characters."),
});

/** A mark made by hand on the screen, in its pixels, or a name typed as one. */
export const markSchema = z.union([drawn, typed], "Draw or type a signature.");
export type Mark = z.output<typeof markSchema>;

const item = z
  .string()
  .regex(/^(section:[a-z][a-z0-9_]{0,59}|photo_(record|teaching|marketing)|electronic)$/, "Not part of this form.");

export const signConsentSchema = z.object({
  planId: idSchema,
  ...termsFields,
  /** As `consent.prepare-consent` named it. */
  consentId: idSchema,
  textHash: z.string().regex(/^[0-9a-f]{64}$/, "Send the hash of the text that was shown."),
  /** By the signer's own clock: when the text was opened, every tick given, and this sent. */
  openedAt: instant,
  sentAt: instant,
  ticks: z
    .array(z.object({ item, accepted: z.boolean(), at: instant }))
    .max(60)
    .refine((ticks) => new Set(ticks.map((tick) => tick.item)).size === ticks.length, "Tick each part once."),
  mark: markSchema,
  /** On the clinic's tablet: how the member knows who signs. */
  identity: z.enum(["known_in_person", "photo_id"], "Say how you know who signs.").optional(),
  witness: z
    .object({ name: z.string().trim().min(1, "Enter the witness's name.").max(200), mark: markSchema })
    .optional(),
});
export type SignConsentInput = z.input<typeof signConsentSchema>;
export type SignConsent = z.output<typeof signConsentSchema>;

export const signedConsentSchema = z.object({
  consentId: z.uuid(),
  planId: z.uuid(),
  signedAt: z.string(),
  validUntil: z.string(),
  textHash: z.string(),
  /** What a copy is checked by. */
  code: z.string(),
  /** Where word of the copy went; null where the patient has no address. */
  copyTo: z.string().nullable(),
});
export type SignedConsent = z.output<typeof signedConsentSchema>;
