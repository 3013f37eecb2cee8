import { z } from "zod";
import { anesthesiaSchema } from "@/lib/rules/anesthesia/anesthesia.schema";
import { careSchema } from "@/lib/rules/care/care.schema";
import { consentSchema } from "@/lib/rules/consent/consent.schema";
import { contradictions } from "@/lib/rules/protocol/contradictions";
import { contradictionsAcross } from "@/lib/rules/protocol/contradictions-across";
import { screeningSchema } from "@/lib/rules/screening/screening.schema";

const source = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const hundredthsMm = z.int().min(0).max(1000);
const days = z.int().min(0).max(3660);
const role = z.enum(["owner", "clinician", "prescriber", "front_desk", "patient"]);
const graveness = z.enum(["block", "warn"]);

const step = z
  .strictObject({
    id,
    /** The band: longer than `gt`, up to and including `le`. */
    gt: hundredthsMm,
    le: hundredthsMm,
    listed: z.array(hundredthsMm).min(1).readonly(),
    minIntervalDays: days.min(1),
    idealIntervalDays: days.min(1),
    /** `absorption` only opens the outermost skin; `dermal` starts collagen work and with it the healing window. */
    tier: z.enum(["absorption", "dermal"]),
    source,
  })
  .readonly();

const zone = z
  .strictObject({
    id,
    /** As it reads after "the": "face", "cheeks and chin". */
    label: z.string().min(1),
    group: id,
    /** The zone this one is part of; needling either counts for both. */
    parent: id.nullable(),
    /** Where the usual range begins; null when the zone is never needled. */
    rangeFrom: z.strictObject({ length: hundredthsMm, included: z.boolean() }).readonly().nullable(),
    /** Deepest length allowed; 0 excludes the zone. */
    max: hundredthsMm,
    overMax: graveness,
    override: z
      .strictObject({ upTo: hundredthsMm, roles: z.array(role).min(1).readonly(), indicationGroup: id, source })
      .readonly()
      .optional(),
    /** Custom seen on charts only: a remark above this length, never a block. */
    customary: z
      .strictObject({ upTo: hundredthsMm, severity: z.enum(["warn", "info"]), source })
      .readonly()
      .optional(),
    source,
  })
  .readonly();

/** The clinic's clinical rules as data. Lengths are hundredths of a millimetre, spans whole calendar days. */
export const protocolSchema = z
  .strictObject({
    version: z.string().min(1),
    title: z.string().min(1),
    needle: z
      .strictObject({
        increment: z.strictObject({ length: hundredthsMm.min(1), source }).readonly(),
        steps: z.array(step).min(1).readonly(),
        source,
      })
      .readonly(),
    healingWindow: z
      .strictObject({ days, severity: graveness, acknowledgedBy: z.array(role).readonly(), source })
      .readonly(),
    course: z
      .strictObject({
        minSessions: z.int().min(1).max(20),
        maxSessions: z.int().min(1).max(20),
        spacingMonths: z.int().min(1).max(12),
        onScheduleDays: z.strictObject({ min: days, max: days, source }).readonly(),
        lapsedAfterDays: z.strictObject({ days, source }).readonly(),
        source,
      })
      .readonly(),
    zones: z.array(zone).min(1).readonly(),
    indications: z.array(z.strictObject({ id, label: z.string().min(1), group: id }).readonly()).readonly(),
    homeCare: z
      .strictObject({
        /** This step and every longer one stay in the clinic. */
        clinicOnlyFromStep: id,
        afterDermal: z.strictObject({ blockBeforeDay: days, source }).readonly(),
        source,
      })
      .readonly(),
    passes: z.strictObject({ perDirection: z.int().min(1), totalPerZone: z.int().min(1), source }).readonly(),
    screening: screeningSchema,
    anesthesia: anesthesiaSchema,
    consent: consentSchema,
    care: careSchema,
  })
  .readonly()
  .superRefine((protocol, context) => {
    for (const { path, message } of [...contradictions(protocol), ...contradictionsAcross(protocol)])
      context.addIssue({ code: "custom", path, message });
  });
