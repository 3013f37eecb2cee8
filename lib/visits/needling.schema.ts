import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { lengthSchema } from "@/lib/plans/plan-fields.schema";
import { noteSchema } from "./fields.schema";

const kindSchema = z.enum(["roller", "pen", "stamp", "rf"], "Choose the kind of device.");
const passesSchema = z.int("Passes are counted whole.").min(0).max(100);
/** A lot or serial number as it is kept: capital letters, no space around. */
const codeSchema = z.string().trim().toUpperCase().min(1, "Write the number on the pack.").max(60);

/** Something put on the open channels: a product of the clinic's list, or something else by its name. */
const topicalSchema = z
  .object({
    productId: z.uuid().optional(),
    name: z.string().trim().min(2, "Write it as it stands on the pack.").max(100).optional(),
    /** Whether its pack says that it is sterile: of something else, which nobody has approved. */
    sterile: z.boolean().default(false),
    lot: codeSchema.optional(),
  })
  .refine(({ productId, name }) => (productId === undefined) !== (name === undefined), {
    error: "Choose a product of the list, or name something else.",
    path: ["productId"],
  });
export type TopicalInput = z.output<typeof topicalSchema>;

/** How one zone was needled. Lengths in hundredths of a millimetre. */
const zoneSchema = z
  .object({
    zone: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, "A zone is named by its id, such as cheeks_chin."),
    deviceKind: kindSchema,
    lengthSetHundredthsMm: lengthSchema,
    /** The deepest setting used here, stamping included. */
    deepestLengthHundredthsMm: lengthSchema,
    passes: z.object({
      horizontal: passesSchema,
      vertical: passesSchema,
      /** Both diagonals together. */
      diagonal: passesSchema,
    }),
    stamping: z.boolean(),
    pressure: z.enum(["light", "moderate", "firm"]),
    endpoint: z.enum(["none", "erythema", "pinpoint_bleeding"]),
    bleeding: z.enum(["none", "pinpoint", "easily_controlled", "prolonged"]),
    reaction: noteSchema.optional(),
    /** What was put on the open channels. */
    topicals: z.array(topicalSchema).max(10).default([]),
    note: noteSchema.optional(),
  })
  .refine(({ deepestLengthHundredthsMm: deepest, lengthSetHundredthsMm: set }) => deepest >= set, {
    error: "The deepest setting is at least the one that was set.",
    path: ["deepestLengthHundredthsMm"],
  })
  .refine(({ stamping, passes }) => stamping || passes.horizontal + passes.vertical + passes.diagonal > 0, {
    error: "Count the passes, or say that the zone was stamped.",
    path: ["passes"],
  });

/** A roller, cartridge or stamp, from its pack. */
const needleSchema = z.object({
  kind: kindSchema,
  manufacturer: z.string().trim().min(2).max(100).optional(),
  /** Left out or wrong, the rules say so. */
  lot: codeSchema.optional(),
  serial: codeSchema.optional(),
  expiresOn: daySchema.optional(),
  sterile: z.boolean(),
  /** How many needles it carries. */
  needles: z.number().optional(),
});
export type NeedleInput = z.output<typeof needleSchema>;

const twice = (values: readonly string[]) => new Set(values).size < values.length;

/** What is to be needled, or was. */
export const needlingShape = {
  zones: z
    .array(zoneSchema)
    .min(1, "Name the zones.")
    .max(20)
    .refine((zones) => !twice(zones.map(({ zone }) => zone)), "Name each zone once."),
  needles: z
    .array(needleSchema)
    .min(1, "Record the roller or cartridge.")
    .max(10)
    .refine(
      (needles) => !twice(needles.map(({ lot = "", serial = "" }) => `${lot} ${serial}`)),
      "Record each roller or cartridge once.",
    ),
};

/** Every zone was done with a kind of device that is recorded. */
export const hasItsDevice = ({ zones, needles }: Needling) =>
  needles.length === 0 || zones.every(({ deviceKind }) => needles.some(({ kind }) => kind === deviceKind));

export const deviceMissing = { error: "Record the device each zone was done with.", path: ["needles"] };

export type Needling = {
  readonly zones: readonly z.output<typeof zoneSchema>[];
  readonly needles: readonly NeedleInput[];
};
