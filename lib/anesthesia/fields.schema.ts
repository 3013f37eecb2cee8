import { z } from "zod";
import { clockTimeSchema, daySchema, findingSchema, instantSchema } from "@/lib/appointments/fields.schema";
import { zonesSchema } from "@/lib/plans/plan-fields.schema";

/** When something was done: an instant, or a time on the clinic's clock of the visit's day. Neither: now. */
export const momentShape = { at: instantSchema.optional(), time: clockTimeSchema.optional() };
export type Moment = { readonly at?: string | undefined; readonly time?: string | undefined };

export const isOneMoment = ({ at, time }: Moment): boolean => at === undefined || time === undefined;
export const oneMomentError = { error: "Give either at or time.", path: ["time"] };

/** The rules of the warnings somebody has weighed. */
export const acknowledgedShape = {
  acknowledged: z
    .array(
      z.string().regex(/^[A-Z][A-Z0-9_]{2,60}$/, "Name the rule of the warning, such as ANESTHESIA_CONTACT_SHORT."),
    )
    .max(30, "At most 30 warnings at once.")
    .default([]),
};

const share = z.number("Give the strength in percent.").max(100, "A strength is at most 100%.");

/**
 * A cream as it is put on. What may be left out is left to the rules to miss: they say why it is needed. `percent` is for a cream
 * without a label in the protocol, by active.
 */
export const creamShape = {
  product: z.string().trim().min(1, "Choose a product.").max(60),
  percent: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,40}$/), share).optional(),
  lot: z.string().trim().max(60, "A lot has at most 60 characters.").default(""),
  expires: daySchema.optional(),
  grams: z
    .number("Enter the grams.")
    .min(0, "Enter the grams.")
    .max(999, "That is more cream than there is in a tube.")
    .multipleOf(0.01, "Give the grams to a hundredth."),
  areaCm2: z
    .int("Enter the area in whole cm².")
    .min(0, "Enter the area in whole cm².")
    .max(20_000, "That is more skin than anybody has."),
  weightKg: z
    .number("Enter the weight in kilograms.")
    .min(2, "A weight lies between 2 and 500 kg.")
    .max(500, "A weight lies between 2 and 500 kg.")
    .multipleOf(0.1, "Give the weight to a tenth of a kilogram.")
    .optional(),
  zones: zonesSchema,
  /** Ids of the protocol's numbing history that apply today, asked of the patient; those the record raises are added. */
  flags: z.array(z.string().max(60)).max(50).default([]),
  skinIntact: z.boolean("Say whether the skin is intact."),
  occlusion: z.enum(["none", "film"], "Covered or not?"),
};

/** What a step of a numbing record answers. */
export const recordedSchema = z.object({
  visitId: z.uuid(),
  /** Of the visit, after this. */
  version: z.int(),
  applicationId: z.uuid(),
  /** What the rules had to say, with what was acknowledged. */
  findings: z.array(findingSchema),
});

const { product, ...rest } = creamShape;
/** A cream of which only the product is sure to be known. */
export const partialCreamSchema = z.object({ product, ...z.object(rest).partial().shape });
export type CreamInput = z.output<typeof partialCreamSchema>;
