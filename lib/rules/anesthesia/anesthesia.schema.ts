import { z } from "zod";
import { contradictionsInAnesthesia } from "@/lib/rules/anesthesia/contradictions";
import { compoundedSchema, productSchema } from "@/lib/rules/anesthesia/product.schema";

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const source = z.string().min(1);
const text = z.string().min(1);

/** What of a patient's record raises a flag by itself: a screening question that holds, or a word among allergies or medicines. */
const record = z
  .strictObject({
    questions: z.array(id).readonly(),
    allergies: z.array(text).readonly(),
    medicines: z.array(text).readonly(),
  })
  .readonly();

/** Numbing creams: products, doses, order of steps, the checklist and the toxicity card. Ages in months, times as named. */
export const anesthesiaSchema = z
  .strictObject({
    /** Sessions of this tier need an application or a reason for none (A14). */
    requiredFor: z.strictObject({ tier: z.enum(["absorption", "dermal"]), source }).readonly(),
    /** The chemical families; doses of one family add up (A3). */
    actives: z
      .array(z.strictObject({ id, class: z.enum(["amide", "ester"]) }).readonly())
      .min(1)
      .readonly(),
    products: z.array(productSchema).min(1).readonly(),
    compounded: compoundedSchema,
    /** The limits of injected lidocaine, held against everything applied. */
    screen: z
      .strictObject({
        mgPerKg: z.number().positive(),
        absoluteMg: z.number().positive(),
        labelled: z.enum(["block", "warn"]),
        unlabelled: z.enum(["block", "warn"]),
        source,
      })
      .readonly(),
    /** How far back other applications are counted (A3). */
    totals: z.strictObject({ hours: z.int().min(1).max(168), source }).readonly(),
    /** Lot and expiry (A4). */
    supply: z.strictObject({ source }).readonly(),
    /** Off and wiped before the first needle (A5). */
    removal: z.strictObject({ source }).readonly(),
    /** Never on broken or needled skin (A6). */
    intactSkin: z.strictObject({ source }).readonly(),
    /** The zone whose parts count as a face (A7, A11). */
    faceZone: id,
    /** Products that are not to be covered. */
    film: z.strictObject({ source }).readonly(),
    /** Numbness fades (A8). */
    needling: z.strictObject({ lateAfterMinutes: z.int().min(1), source }).readonly(),
    /** Who cannot be treated unweighed (A10). */
    weight: z
      .strictObject({
        minorUnderMonths: z.int().min(1),
        smallUnderKg: z.number().positive(),
        /** The flag of someone who looks lighter than that and was not weighed. */
        smallFlag: id,
        source,
      })
      .readonly(),
    /** History that matters to numbing (A9); `otherwise` holds for products whose own row does not name it. */
    flags: z
      .array(
        z
          .strictObject({
            id,
            label: text,
            otherwise: z.enum(["block", "warn"]).nullable(),
            record: record.optional(),
            source,
          })
          .readonly(),
      )
      .readonly(),
    checklist: z
      .array(z.strictObject({ id, label: text, derived: z.boolean() }).readonly())
      .min(1)
      .readonly(),
    toxicity: z
      .strictObject({
        early: z.array(text).min(1).readonly(),
        severe: z.array(text).min(1).readonly(),
        methemoglobinemia: z.array(text).min(1).readonly(),
        action: z.array(text).min(1).readonly(),
        source,
      })
      .readonly(),
    source,
  })
  .readonly()
  .superRefine((anesthesia, context) => {
    for (const { path, message } of contradictionsInAnesthesia(anesthesia)) {
      context.addIssue({ code: "custom", path, message });
    }
  });

export type AnesthesiaProtocol = z.infer<typeof anesthesiaSchema>;
