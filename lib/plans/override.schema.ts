import { z } from "zod";

/** What somebody lets pass, and why. The reason stays on the plan and in the audit. */
export const overrideRequestSchema = z.object({
  rule: z.string().regex(/^[A-Z][A-Z_]{2,60}$/, "Name the rule of the finding, such as ZONE_TOO_DEEP."),
  reason: z
    .string()
    .trim()
    .min(10, "Give a reason of at least 10 characters.")
    .max(500, "Keep the reason under 500 characters."),
});
export type OverrideRequest = z.output<typeof overrideRequestSchema>;

/** The overrides of one request, each rule once. */
export const overrideRequestsSchema = z
  .array(overrideRequestSchema)
  .max(20, "At most 20 overrides at once.")
  .refine((requests) => new Set(requests.map(({ rule }) => rule)).size === requests.length, "Override each rule once.")
  .default([]);
