import { z } from "zod";
import { overrideRequestsSchema } from "@/lib/plans/override.schema";
import { noteSchema, visitShape } from "./fields.schema";

const point = z.object({ x: z.number(), y: z.number(), time: z.number() });

/** A mark that says something: drawn, or one's name typed. */
const markSchema = z.union(
  [
    z.strictObject({ typed: z.string().trim().min(2).max(200) }),
    z.strictObject({
      strokes: z.array(z.array(point).min(2).max(2000)).min(1).max(200),
      width: z.number().positive(),
      height: z.number().positive(),
    }),
  ],
  "Draw a signature, or type the name.",
);

export const reaffirmConsentSchema = z.object({
  ...visitShape,
  /** The patient's name, as they say it. */
  byName: z.string().trim().min(2, "Write the name of the person who confirms.").max(200),
  confirmed: z.literal(true, "The patient has to confirm that the consent stands."),
  /** The second signature, where the consent is older than a tick can renew. */
  signature: markSchema.optional(),
  overrides: overrideRequestsSchema,
  note: noteSchema.optional(),
});
