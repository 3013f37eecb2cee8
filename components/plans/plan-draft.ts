import { z } from "zod";
import { overrideRequestSchema } from "@/lib/plans/override.schema";
import { indicationSchema, lengthSchema, sessionsSchema, zonesSchema } from "@/lib/plans/plan-fields.schema";

const chosenLength = z.number("Choose a needle length.").pipe(lengthSchema);

/** What the plan editor holds. Overrides remember what they were asked for, so that they lapse when that changes. */
export const planDraftSchema = z.object({
  indication: indicationSchema,
  zones: zonesSchema,
  sessions: z.array(z.object({ lengthHundredthsMm: chosenLength })).pipe(sessionsSchema),
  overrides: z.array(overrideRequestSchema.extend({ messages: z.array(z.string()) })),
});
export type PlanDraftInput = z.input<typeof planDraftSchema>;
export type PlanDraft = z.output<typeof planDraftSchema>;
export type DraftOverride = PlanDraft["overrides"][number];
