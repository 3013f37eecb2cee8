import { z } from "zod";
import { families } from "@/lib/rules/catalog/rule-entry";

/** Which rule, and under which protocol: of that version, of that plan, or without either the clinic's in force. */
export const explainRuleSchema = z
  .object({
    rule: z.string().regex(/^[A-Z][A-Z_]{2,60}$/, "Name a rule, such as ZONE_TOO_DEEP."),
    protocolId: z.uuid().optional(),
    planId: z.uuid().optional(),
  })
  .refine(({ protocolId, planId }) => protocolId === undefined || planId === undefined, {
    error: "Give either protocolId or planId.",
    path: ["planId"],
  });

/** What a rule is and says under one version of the clinic's protocol. */
export const ruleExplanationSchema = z.object({
  rule: z.string(),
  family: z.enum(families),
  title: z.string(),
  says: z.string(),
  source: z.string(),
  certainty: z.enum(["founding_text", "published", "convention", "unverified"]),
  /** Where in the protocol its numbers stand, as a dotted path, where they stand in one place. */
  path: z.string().optional(),
  protocolVersion: z.int(),
  /** The protocol's zones by id, to read a finding's data with. */
  zoneNames: z.record(z.string(), z.string()),
});
export type RuleExplanationDto = z.output<typeof ruleExplanationSchema>;
