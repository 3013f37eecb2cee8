import { z } from "zod";
import { photoPurposeSchema } from "./prepare-consent.schema";
import { markSchema } from "./sign-consent.schema";
import { languageSchema } from "./template.schema";

export const getConsentSchema = z.object({
  /** Left out by whoever holds a link: the one signed by it. */
  consentId: z.uuid().optional(),
});

/** A consent as it was signed, for the screen and for the copy on paper. Instants ISO 8601 in UTC, days in the clinic's zone. */
export const consentSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  patientId: z.uuid(),
  clinicName: z.string(),
  timeZone: z.string(),
  language: languageSchema,
  version: z.int(),
  /** The exact text. */
  text: z.string(),
  textHash: z.string(),
  signerName: z.string(),
  mark: markSchema,
  meaning: z.string(),
  openedAt: z.string(),
  signedAt: z.string(),
  signedOn: z.string(),
  validUntil: z.string(),
  channel: z.enum(["tablet", "portal", "link"]),
  identity: z.enum(["known_in_person", "photo_id", "portal_sign_in", "link_to_address"]),
  /** Who handed the tablet over. */
  handedOverBy: z.string().nullable(),
  photos: z.array(
    z.object({
      purpose: photoPurposeSchema,
      text: z.string(),
      accepted: z.boolean(),
      withdrawnAt: z.string().nullable(),
    }),
  ),
  /** When each part was ticked, in the order of the text. */
  ticks: z.array(z.object({ item: z.string(), accepted: z.boolean(), at: z.string() })),
  witness: z.object({ name: z.string(), mark: markSchema }).nullable(),
  countersignature: z
    .object({
      name: z.string(),
      signedAt: z.string(),
      statement: z.string(),
      capacity: z.boolean(),
      note: z.string().nullable(),
    })
    .nullable(),
  withdrawnAt: z.string().nullable(),
  /** What a copy is checked by, and where. */
  code: z.string(),
  seal: z.string(),
  verifyAddress: z.string(),
});
export type ConsentDto = z.output<typeof consentSchema>;
