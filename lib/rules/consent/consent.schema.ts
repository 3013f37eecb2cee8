import { z } from "zod";
import { consentContradictions } from "@/lib/rules/consent/contradictions";

const source = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const days = z.int().min(1).max(365);
const role = z.enum(["owner", "clinician", "prescriber", "front_desk", "patient"]);
const item = z.strictObject({ id, label: z.string().min(1) }).readonly();

/** What makes a new signature necessary; each stands for one check. */
export const renewalTrigger = z.enum([
  "validity_passed",
  "needle_step_up",
  "zone_added",
  "indication_changed",
  "anesthetic_class_changed",
  "health_changed",
  "pregnancy",
  "adverse_event",
  "form_superseded",
  "performer_changed",
  "patient_asked",
  "course_lapsed",
]);

const section = z.strictObject({ id, label: z.string().min(1), when: z.enum(["always", "off_label"]) }).readonly();

/** A clinic's rules of consent as data. Spans are whole calendar days unless named hours; the day of signing is day 0. */
export const consentSchema = z
  .strictObject({
    /** The last valid day is this many days after signing. */
    validity: z.strictObject({ days, source }).readonly(),
    reaffirm: z
      .strictObject({
        everySession: z.strictObject({ required: z.boolean(), source }).readonly(),
        /** Past these days a tick is not enough. */
        signature: z.strictObject({ afterDays: days, source }).readonly(),
      })
      .readonly(),
    coolingOff: z
      .strictObject({
        hours: z.int().min(0).max(8760),
        severity: z.enum(["block", "warn"]),
        overridableBy: z.array(role).readonly(),
        source,
      })
      .readonly(),
    sections: z.strictObject({ required: z.array(section).min(1).readonly(), source }).readonly(),
    renewal: z
      .strictObject({
        triggers: z
          .array(z.strictObject({ id: renewalTrigger, label: z.string().min(1) }).readonly())
          .min(1)
          .readonly(),
        source,
      })
      .readonly(),
    withdrawal: z.strictObject({ source }).readonly(),
    minors: z.strictObject({ minAge: z.int().min(18).max(120), source }).readonly(),
    capacity: z.strictObject({ source }).readonly(),
    /** What is kept with a signature so that it can be shown later who signed what. */
    evidence: z.strictObject({ kept: z.array(item).min(1).readonly(), source }).readonly(),
    source,
  })
  .readonly()
  .superRefine((consent, context) => {
    for (const { path, message } of consentContradictions(consent)) context.addIssue({ code: "custom", path, message });
  });

export type ConsentProtocol = z.infer<typeof consentSchema>;
export type RenewalTrigger = z.infer<typeof renewalTrigger>;
