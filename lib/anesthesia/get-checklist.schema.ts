import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { doseSchema, limitSchema } from "./check-application.schema";

export const getChecklistSchema = z.object({ visitId: idSchema });

const named = z.object({ id: z.string(), label: z.string() });
const percentSchema = z.record(z.string(), z.number()).readonly();
const byAt = z.object({ at: z.string(), by: z.string() });

const keptSchema = z.object({
  step: z.enum(["applied", "removed", "wiped", "not_used"]),
  rule: z.string(),
  severity: z.enum(["block", "warn", "info"]),
  message: z.string(),
  acknowledgedBy: z.string().nullable(),
});

const sharedEntry = {
  id: z.uuid(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  findings: z.array(keptSchema).readonly(),
  /** Who voided it and why; null while it counts. */
  voided: z.object({ at: z.string(), by: z.string(), because: z.string() }).nullable(),
};

/** How long cream is to stay on; null without a label. */
const contactSchema = z
  .object({ leastMinutes: z.number(), usualMinutes: z.number().nullable(), mostMinutes: z.number() })
  .nullable();

const creamEntrySchema = z.object({
  kind: z.literal("cream"),
  ...sharedEntry,
  productId: z.string(),
  productName: z.string(),
  percent: percentSchema,
  lot: z.string(),
  expires: z.string(),
  grams: z.number(),
  areaCm2: z.number(),
  weightKg: z.number().nullable(),
  zones: z.array(z.string()),
  flags: z.array(z.string()),
  occlusion: z.enum(["none", "film"]),
  applied: byAt,
  removed: byAt.nullable(),
  wiped: byAt.nullable(),
  dose: doseSchema,
  limits: z.array(limitSchema),
  contact: contactSchema,
});

const notUsedEntrySchema = z.object({ kind: z.literal("not_used"), ...sharedEntry, because: z.string() });

export const checklistSchema = z.object({
  visitId: z.uuid(),
  version: z.int(),
  patientId: z.uuid(),
  patientName: z.string(),
  birthDate: z.string(),
  allergies: z.array(z.string()).readonly(),
  medicines: z.array(z.string()).readonly(),
  /** The weight last on record, to be asked anew. */
  weightKg: z.number().nullable(),
  /** The server's clock: timers run by it. */
  now: z.string(),
  /** The calendar day in the clinic's zone. */
  today: z.string(),
  zone: z.string(),
  arrivedAt: z.string(),
  /** Whether the needle of this session asks for a record. */
  required: z.boolean(),
  lengthHundredthsMm: z.int(),
  /** An ended visit is read and no longer written. */
  isOpen: z.boolean(),
  isNeedled: z.boolean(),
  /** Every cream is off and wiped, or there is a reason for none. */
  isComplete: z.boolean(),
  /** What stands in the way of recording now: steps that come first. */
  stands: z.array(findingSchema),
  products: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      percent: percentSchema.nullable(),
      notes: z.array(z.string()).readonly(),
      /** For this patient, as far as the record tells. */
      contact: contactSchema,
    }),
  ),
  /** A cream without a label: its strength is asked. */
  actives: z.array(z.string()),
  zones: z.array(named),
  planZones: z.array(z.string()).readonly(),
  /** History asked before every cream; `because`: the record raises it by itself. */
  flags: z.array(named.extend({ because: z.string().nullable() })),
  entries: z.array(z.discriminatedUnion("kind", [creamEntrySchema, notUsedEntrySchema])),
  /** Everything that numbed this patient in the hours that count, whatever the visit. */
  recent: z.object({
    hours: z.number(),
    creams: z.array(
      z.object({
        appliedAt: z.string(),
        productName: z.string(),
        totalMg: z.number().nullable(),
        areaCm2: z.number(),
        zones: z.array(z.string()).readonly(),
        isHere: z.boolean(),
      }),
    ),
  }),
  observations: z.array(
    z.object({
      id: z.uuid(),
      phase: z.enum(["before", "during", "after", "instructions"]),
      text: z.string(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  reactions: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(["early", "severe", "methemoglobinemia", "other"]),
      signs: z.array(z.string()),
      action: z.string(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  /** What belongs on the record and is not there yet, in the protocol's words. */
  open: z.array(z.string()),
  card: z.object({
    early: z.array(z.string()).readonly(),
    severe: z.array(z.string()).readonly(),
    methemoglobinemia: z.array(z.string()).readonly(),
    action: z.array(z.string()).readonly(),
    source: z.string(),
  }),
});
export type ChecklistDto = z.output<typeof checklistSchema>;
export type ChecklistEntry = ChecklistDto["entries"][number];
export type CreamEntry = Extract<ChecklistEntry, { kind: "cream" }>;
