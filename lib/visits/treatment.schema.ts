import { z } from "zod";

/** Something put on the open channels, as it was judged then. */
const topicalUsedSchema = z.object({
  /** Null: something that was never on the clinic's list. */
  productId: z.uuid().nullable(),
  name: z.string(),
  /** Null in records made before the clinic kept a list. */
  sterile: z.boolean().nullable(),
  approved: z.boolean().nullable(),
  lot: z.string().nullable(),
});

const zoneRecordSchema = z.object({
  zone: z.string(),
  deviceKind: z.enum(["roller", "pen", "stamp", "rf"]),
  lengthSetHundredthsMm: z.int(),
  deepestLengthHundredthsMm: z.int(),
  passes: z.object({ horizontal: z.int(), vertical: z.int(), diagonal: z.int() }),
  stamping: z.boolean(),
  pressure: z.enum(["light", "moderate", "firm"]),
  endpoint: z.enum(["none", "erythema", "pinpoint_bleeding"]),
  bleeding: z.enum(["none", "pinpoint", "easily_controlled", "prolonged"]),
  reaction: z.string().nullable(),
  topicals: z.array(topicalUsedSchema),
  note: z.string().nullable(),
});

const needleUsedSchema = z.object({
  kind: z.enum(["roller", "pen", "stamp", "rf"]),
  manufacturer: z.string().nullable(),
  lot: z.string(),
  serial: z.string().nullable(),
  expiresOn: z.string(),
  needles: z.int().nullable(),
});

/** What a correction may change of a treatment. */
const treatmentFactsSchema = z.object({
  startedAt: z.string().nullable(),
  outcome: z.enum(["completed", "stopped_early"]),
  stoppedBecause: z.string().nullable(),
  zoneRecords: z.array(zoneRecordSchema),
  needles: z.array(needleUsedSchema),
});
export type TreatmentFacts = z.output<typeof treatmentFactsSchema>;

/** What was done, zone by zone, and with what. Lengths in hundredths of a millimetre; instants in UTC. */
export const treatmentSchema = z.object({
  id: z.uuid(),
  /** Null for history that was brought in, which has neither zones nor needles of its own. */
  visitId: z.uuid().nullable(),
  sessionNumber: z.int(),
  performedOn: z.string(),
  startedAt: z.string().nullable(),
  clinicianName: z.string(),
  outcome: z.enum(["completed", "stopped_early"]),
  deepestLengthHundredthsMm: z.int(),
  zones: z.array(z.string()),
  zoneRecords: z.array(zoneRecordSchema),
  needles: z.array(needleUsedSchema),
});
export type TreatmentDto = z.output<typeof treatmentSchema>;

/** How a treatment was put right before its visit was signed. */
export const correctionSchema = z.object({
  id: z.uuid(),
  at: z.string(),
  byName: z.string(),
  because: z.string(),
  before: treatmentFactsSchema,
  after: treatmentFactsSchema,
});
export type CorrectionDto = z.output<typeof correctionSchema>;
