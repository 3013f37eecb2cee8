import { z } from "zod";
import { formFields } from "./template.schema";

/** A draft as it shall read. `revision`: of the draft that was read; left out where the language has none yet. */
export const draftTemplateSchema = z.object({ ...formFields, revision: z.int().min(1).optional() });
export type DraftTemplateInput = z.input<typeof draftTemplateSchema>;
