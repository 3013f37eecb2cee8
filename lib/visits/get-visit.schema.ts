import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { lastAnsweredSchema } from "@/lib/screening/last-answered.schema";
import { correctionSchema, treatmentSchema } from "./treatment.schema";

export const getVisitSchema = z.object({ visitId: z.uuid() });

const stepSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Whether this visit cannot be signed without it; what is recorded changes it. */
  needed: z.boolean(),
  done: z
    .object({ at: z.string(), byName: z.string(), note: z.string().nullable(), data: z.unknown().nullable() })
    .nullable(),
});

/** All one visit screen needs. Lengths in hundredths of a millimetre; instants in UTC, days in the clinic's zone. */
export const visitSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(["open", "signed", "not_treated"]),
  day: z.string(),
  arrivedAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
  clinician: z.object({ id: z.uuid(), name: z.string() }),
  /** Null where the visit has no booked time. */
  appointment: z
    .object({ id: z.uuid(), version: z.int(), startsAt: z.string(), endsAt: z.string(), roomName: z.string() })
    .nullable(),
  patient: z.object({
    id: z.uuid(),
    name: z.string(),
    birthDate: z.string(),
    allergies: z.array(z.string()),
    medicines: z.array(z.string()),
    weightKg: z.number().nullable(),
    /** Fitzpatrick skin type, 1 to 6. */
    fitzpatrick: z.int().nullable(),
    sensitivity: z.enum(["normal", "sensitive", "very_sensitive"]).nullable(),
    /** The latest day on which the screening, or what has changed, was answered. */
    askedOn: z.string().nullable(),
    /** Who answered then, and how. */
    asked: lastAnsweredSchema.nullable(),
  }),
  /** Reactions at other visits of the patient, whatever the course: to a needling, or to an anesthetic. Latest first. */
  events: z.array(
    z.object({
      on: z.string(),
      kind: z.enum(["needling", "anesthetic"]),
      /** Where; null where it was not one zone. */
      zone: z.string().nullable(),
      what: z.string(),
    }),
  ),
  course: z.object({
    planId: z.uuid(),
    indication: z.string(),
    zones: z.array(z.object({ id: z.string(), label: z.string() })),
    sessionNumber: z.int(),
    sessionCount: z.int(),
    /** As planned. */
    lengthHundredthsMm: z.int(),
  }),
  /** In the protocol's order. */
  steps: z.array(stepSchema),
  /** Id of the first step it still needs; null when it is complete. */
  nextStep: z.string().nullable(),
  /** What the rules say now of the session as planned; empty once the visit has ended. */
  findings: z.object({
    session: z.array(findingSchema),
    consent: z.array(findingSchema),
    anesthesia: z.array(findingSchema),
  }),
  /** Rules among these that somebody let pass on the plan. */
  passed: z.array(z.string()),
  consent: z
    .object({
      id: z.uuid(),
      signedOn: z.string(),
      zones: z.array(z.string()),
      maxLengthHundredthsMm: z.int(),
      /** What the patient does about it at this visit. */
      needs: z.enum(["nothing", "reaffirmation", "second_signature", "new_consent"]),
      reaffirmed: z.object({ at: z.string(), byName: z.string(), signed: z.boolean() }).nullable(),
    })
    .nullable(),
  anesthesia: z.enum(["given", "not_used"]).nullable(),
  /** Cream is still on the skin, or not wiped off. */
  isNumbing: z.boolean(),
  /** The numbing record says only that the needle recorded needs none. */
  isNumbingFilled: z.boolean(),
  /** What was done at this visit. */
  treatment: treatmentSchema.nullable(),
  /** How that was put right before the visit was signed, oldest first. */
  corrections: z.array(correctionSchema),
  /** What was done last in this course: for "same as last time". */
  lastTreatment: treatmentSchema.nullable(),
  /** The protocol's words on technique. */
  technique: z.object({
    endpoint: z.string(),
    fewerPasses: z.string(),
    stamping: z.string(),
    sensitiveSkin: z.string(),
  }),
  /** What the protocol offers to choose from. */
  choices: z.object({
    zones: z.array(
      z.object({ id: z.string(), label: z.string(), parent: z.string().nullable(), isNeedled: z.boolean() }),
    ),
    /** Listed needles, shortest first. */
    lengths: z.array(z.int()),
    deviceKinds: z.array(z.object({ id: z.enum(["roller", "pen", "stamp", "rf"]), label: z.string() })),
    passesPerDirection: z.int(),
    photoRules: z.array(z.string()),
    /** Products on the clinic's list for open channels, by name. */
    topicals: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        manufacturer: z.string(),
        sterile: z.boolean(),
        /** Those used last, latest first. */
        lots: z.array(z.string()),
      }),
    ),
  }),
  /** Views of the face that are photographed. */
  photoViews: z.array(z.object({ id: z.string(), label: z.string() })),
  /** What is to be done after, dated once the needling has begun. */
  aftercare: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      do: z.array(z.string()),
      avoid: z.array(z.string()),
    }),
  ),
  signature: z
    .object({
      signerName: z.string(),
      signedAt: z.string(),
      statement: z.string(),
      contentHash: z.string(),
      /** Whether the record is still the one that was signed. */
      matches: z.boolean(),
    })
    .nullable(),
  /** Oldest first. */
  addenda: z.array(z.object({ id: z.uuid(), authorName: z.string(), addedAt: z.string(), text: z.string() })),
});
export type VisitDto = z.output<typeof visitSchema>;
