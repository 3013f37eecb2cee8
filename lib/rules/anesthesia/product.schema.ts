import { z } from "zod";

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const source = z.string().min(1);
const grams = z.number().positive().max(1000);
const areaCm2 = z.number().positive().max(20_000);
const minutes = z.int().min(1).max(1440);
const months = z.int().min(0).max(1200);

/** A local anesthetic's share of a product, percent by weight. */
const percent = z.record(id, z.number().positive().max(100)).readonly();

/** What a patient's history means for one product; under `underMonths` of age only, where given. */
const flagRow = z
  .strictObject({ flag: id, severity: z.enum(["block", "warn"]), underMonths: months.optional() })
  .readonly();

const childRow = z
  .strictObject({
    /** Half-open: from this age up to, not including, `toMonths`. */
    fromMonths: months,
    /** Null where the label names no upper age: the row then lasts until `adult.fromMonths`. */
    toMonths: months.nullable(),
    /** The row holds above this weight; at or below it the row for that weight does. */
    overKg: z.number().positive().optional(),
    maxG: grams,
    maxAreaCm2: areaCm2,
    contactMax: minutes,
  })
  .readonly();

const children = z
  .strictObject({
    /** One table per country's label; the stricter of them governs, figure by figure. */
    labels: z
      .array(z.strictObject({ label: z.string().min(1), rows: z.array(childRow).min(1).readonly() }).readonly())
      .min(1)
      .readonly(),
    /** How often the product may be used within the totals' hours, by age. */
    repeats: z
      .array(
        z
          .strictObject({
            fromMonths: months,
            toMonths: months,
            doses: z.int().min(1),
            hoursApart: z.int().min(1).nullable(),
          })
          .readonly(),
      )
      .readonly(),
    source,
  })
  .readonly();

const layer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("density"), gPer10cm2: z.tuple([grams, grams]).readonly() }).readonly(),
  z
    .strictObject({
      kind: z.literal("table"),
      rows: z
        .array(z.strictObject({ squareInches: z.int().min(1), grams }).readonly())
        .min(1)
        .readonly(),
    })
    .readonly(),
]);

/** One labelled product with every figure of its label, and the clinic's own caps where the label has none. */
export const productSchema = z
  .strictObject({
    id,
    name: z.string().min(1),
    percent,
    adult: z
      .strictObject({
        /** Age at which the adult figures begin; younger patients need a row of `children`. */
        from: z.strictObject({ months, source }).readonly(),
        maxG: z.strictObject({ grams, source }).readonly(),
        maxAreaCm2: areaCm2,
        contact: z.strictObject({ min: minutes, typicalMax: minutes.nullable(), max: minutes }).readonly(),
        /** How thick the label has it applied. */
        layer,
      })
      .readonly(),
    /** Null: adults only. */
    children: children.nullable(),
    /** Contact on skin with atopic dermatitis, where the label allows that skin; `flag` says that it is such skin. */
    atopicContact: z.strictObject({ flag: id, min: minutes, max: minutes, source }).readonly().nullable(),
    film: z.enum(["allowed", "labelled", "never"]),
    /** Extra care on a face. */
    face: z
      .strictObject({
        warnAboveG: z.strictObject({ grams, source }).readonly(),
        film: z.strictObject({ source }).readonly(),
      })
      .readonly()
      .nullable(),
    flags: z.array(flagRow).readonly(),
    avoidZones: z.array(id).readonly(),
    notes: z.array(z.string().min(1)).readonly(),
    source,
  })
  .readonly();

/** Everything without a label of its own: never above the strength limit, and screened by the injection limits below it. */
export const compoundedSchema = z
  .strictObject({
    /** The choice that says "compounded or high strength"; blocked whatever its strength. */
    id,
    name: z.string().min(1),
    /** All its local anesthetics together, percent by weight. */
    maxTotalPercent: z.number().positive().max(100),
    why: z.string().min(1),
    flags: z.array(flagRow).readonly(),
    avoidZones: z.array(id).readonly(),
    source,
  })
  .readonly();

export type AnesthesiaProduct = z.infer<typeof productSchema>;
export type FlagRow = z.infer<typeof flagRow>;
export type ChildLabel = z.infer<typeof children>["labels"][number];
