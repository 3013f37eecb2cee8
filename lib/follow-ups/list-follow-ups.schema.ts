import { z } from "zod";
import { followUpKindSchema, followUpSchema } from "./follow-up.schema";

export const listFollowUpsSchema = z.object({
  kind: followUpKindSchema.optional(),
  /** Who leads the course. */
  clinicianId: z.uuid().optional(),
  /** Part of a patient's name. */
  q: z.string().trim().max(100, "Search for at most 100 characters.").default(""),
  /** Those left in peace for now are listed by themselves. */
  show: z.enum(["open", "snoozed"]).default("open"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ListFollowUpsInput = z.input<typeof listFollowUpsSchema>;

export const followUpListSchema = z.object({
  today: z.string(),
  zone: z.string(),
  /** The most urgent first. */
  followUps: z.array(followUpSchema),
  /** How many fit the filter, on all pages. */
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  /** How many of each kind there are with every other filter as asked, the most urgent first; kinds with none are left out. */
  kinds: z.array(z.object({ kind: followUpKindSchema, count: z.int() })),
  /** How many are left in peace for now, whatever the filter. */
  snoozed: z.int(),
  /** Everybody who leads a course with something on the list. */
  clinicians: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
