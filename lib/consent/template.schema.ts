import { z } from "zod";
import { languages } from "@/lib/kernel/language";

export const languageSchema = z.enum(languages, "Choose a language of the list.");

/** One part of a form. `id` names a section of the protocol, or is the clinic's own; `text` may hold placeholders. */
export const formSectionSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, "A section is named in lower case, such as common_effects."),
  heading: z.string().trim().min(1, "Give this section a heading.").max(160, "Keep a heading under 160 characters."),
  text: z.string().trim().min(1, "Write what this section says.").max(8000, "Keep a section under 8000 characters."),
});
export type FormSection = z.output<typeof formSectionSchema>;

const sections = z
  .array(formSectionSchema)
  .min(1, "A form has sections.")
  .max(40, "A form has at most 40 sections.")
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "Each section stands once.");

/** What is written when a form is drafted. */
export const formFields = {
  language: languageSchema,
  title: z.string().trim().min(1, "Give the form a title.").max(160, "Keep the title under 160 characters."),
  sections,
  /** What is new against the version before, for who publishes it and who signed the old one. */
  changes: z.string().trim().min(1, "Say what changed.").max(2000, "Keep this under 2000 characters."),
  /** Whether the change tells of something that matters to the decision, so that who signed before signs again. */
  material: z.boolean("Say whether patients who signed before have to sign again."),
};

/** A version of a form, without its text. Instants ISO 8601 in UTC. */
export const templateViewSchema = z.object({
  id: z.uuid(),
  language: languageSchema,
  version: z.int(),
  title: z.string(),
  changes: z.string(),
  material: z.boolean(),
  revision: z.int(),
  /** draft: may still be changed; in_force: what is signed today; superseded: a later version took its place. */
  status: z.enum(["draft", "in_force", "superseded"]),
  changedAt: z.string(),
  published: z.object({ name: z.string(), at: z.string(), statement: z.string() }).nullable(),
  /** Consents signed on it. */
  signed: z.int(),
});
export type TemplateView = z.output<typeof templateViewSchema>;

export const templateSchema = templateViewSchema.extend({
  sections: z.array(formSectionSchema),
  /** What stands against publishing it, in words; empty when it may be. */
  problems: z.array(z.object({ section: z.string().nullable(), message: z.string() })),
});
export type TemplateDto = z.output<typeof templateSchema>;
