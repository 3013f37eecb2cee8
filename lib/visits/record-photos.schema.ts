import { z } from "zod";
import { noteSchema, reasonSchema, visitShape } from "./fields.schema";

export const recordPhotosSchema = z
  .object({
    ...visitShape,
    when: z.enum(["before", "after"]),
    /** Ids of the protocol's views of the face, and of zones taken close. */
    views: z.array(z.string().min(1).max(60)).max(30).default([]),
    /** Why none were taken. */
    none: z.object({ because: z.enum(["declined", "not_taken"]), reason: reasonSchema }).optional(),
    note: noteSchema.optional(),
  })
  .refine(({ views, none }) => views.length > 0 !== (none !== undefined), {
    error: "Name the views that were taken, or say why none were.",
    path: ["views"],
  })
  .refine(({ views }) => new Set(views).size === views.length, { error: "Name each view once.", path: ["views"] });
