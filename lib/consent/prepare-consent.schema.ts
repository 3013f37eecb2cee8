import { z } from "zod";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { formSectionSchema, languageSchema } from "./template.schema";

/** What a clinician lays out beside the plan. A patient leaves it out and signs what was laid out for them. */
export const termsFields = {
  language: languageSchema.optional(),
  /** Id of a product of the protocol; null for no numbing; left out for the usual. */
  productClass: z.string().max(60).nullable().optional(),
  /** Names the one person who performs; null or left out: the clinician who leads, or a colleague. */
  performerId: idSchema.nullable().optional(),
};

export const prepareConsentSchema = z.object({ planId: idSchema, ...termsFields });
export type PrepareConsentInput = z.input<typeof prepareConsentSchema>;

export const photoPurposeSchema = z.enum(["photo_record", "photo_teaching", "photo_marketing"]);

/** What is about to be signed: the exact text with its hash, and its parts for the screen. */
export const preparedConsentSchema = z.object({
  /** What the consent will be called. Signing twice with it signs once. */
  consentId: z.uuid(),
  planId: z.uuid(),
  patientId: z.uuid(),
  patientName: z.string(),
  clinicName: z.string(),
  language: languageSchema,
  /** Every language the clinic has a published form in. */
  languages: z.array(languageSchema),
  version: z.int(),
  title: z.string(),
  sections: z.array(formSectionSchema).readonly(),
  acknowledge: z.string(),
  photosLead: z.string(),
  photos: z.array(z.object({ id: photoPurposeSchema, text: z.string() })).readonly(),
  electronic: z.object({ heading: z.string(), text: z.string() }),
  meaning: z.string(),
  text: z.string(),
  textHash: z.string(),
  terms: z.object({ productClass: z.string().nullable(), performerId: z.uuid().nullable() }),
  /** What a clinician may choose from; empty for a patient. */
  choices: z.object({
    products: z.array(z.object({ id: z.string(), label: z.string() })),
    performers: z.array(z.object({ id: z.uuid(), label: z.string() })),
  }),
});
export type PreparedConsent = z.output<typeof preparedConsentSchema>;
