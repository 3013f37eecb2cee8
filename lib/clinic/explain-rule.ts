import type { z } from "zod";
import { ok, type Result } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { query } from "@/lib/operation/query";
import { notFound, type Refusal } from "@/lib/operation/refusal";
import { explain } from "@/lib/rules/catalog/explain";
import { type ClinicProtocol, currentProtocol, protocolById } from "./current-protocol";
import { explainRuleSchema, ruleExplanationSchema } from "./explain-rule.schema";

/** The version that is named, by itself or by a plan made under it, else the one in force. */
async function readProtocol(
  { tx, actor, clock }: Context,
  { protocolId, planId }: z.output<typeof explainRuleSchema>,
): Promise<Result<ClinicProtocol, Refusal>> {
  const { id: clinicId, zone } = actor.clinic;
  if (planId !== undefined) {
    const plan = await tx.treatmentPlan.findFirst({ where: { clinicId, id: planId }, select: { protocolId: true } });
    return plan === null ? notFound("plan") : ok(await protocolById(tx, clinicId, plan.protocolId));
  }
  if (protocolId !== undefined) {
    const version = await tx.protocol.findFirst({ where: { clinicId, id: protocolId }, select: { id: true } });
    return version === null ? notFound("protocol") : ok(await protocolById(tx, clinicId, protocolId));
  }
  return currentProtocol(tx, clinicId, dayOf(clock.now(), zone));
}

/**
 * What a rule says in this clinic, in plain words with its numbers, where they come from and how certain they are.
 * Refuses a rule, a version or a plan that does not exist for this actor (`not_found`).
 */
export const explainRule = query({
  name: "clinic.explain-rule",
  summary: "Explain a rule: what it says, where it comes from and how certain it is",
  http: "GET /rules/{rule}",
  allow: ["owner", "clinician", "front_desk", "patient"],
  input: explainRuleSchema,
  output: ruleExplanationSchema,
  async run(context, asked) {
    const read = await readProtocol(context, asked);
    if (!read.ok) return read;
    const { version: protocolVersion, protocol } = read.value;
    const explanation = explain(protocol, asked.rule);
    if (explanation === null) return notFound("rule");
    const zoneNames = Object.fromEntries(protocol.zones.map(({ id, label }) => [id, label]));
    return ok({ ...explanation, protocolVersion, zoneNames });
  },
});
