import { z } from "zod";
import { templateViewSchema } from "./template.schema";

export const listTemplatesSchema = z.object({});
export const templateListSchema = z.object({
  templates: z.array(templateViewSchema),
  /** The sections the protocol in force asks of a form; empty without one. */
  required: z.array(z.object({ id: z.string(), label: z.string(), onlyOffLabel: z.boolean() })),
});
export type TemplateListDto = z.output<typeof templateListSchema>;
