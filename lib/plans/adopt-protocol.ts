import { currentProtocol } from "@/lib/clinic/current-protocol";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { conflict, notFound } from "@/lib/operation/refusal";
import { actingMember } from "./acting-member";
import { adoptProtocolSchema } from "./adopt-protocol.schema";
import { broughtFindings } from "./brought-findings";
import { openPlan } from "./open-plan";
import { planSchema } from "./plan.schema";
import { planAnswer } from "./plan-answer";
import { adoptionEffects } from "./preview-adoption-effects";
import { settleFindings } from "./settle-findings";
import { writeOverrides } from "./write-overrides";

const refuseProtocol = (rule: string, message: string) =>
  conflict(message, [], [{ path: "protocolId", rule, message }]);

/**
 * Puts a course under the protocol in force: from now on it is judged by that. What is done stays; a booking or needle that the new
 * protocol blocks and nobody lets pass refuses it. Refuses any protocol but the one in force, and one the course is under already.
 */
export const adoptProtocol = command({
  name: "plan.adopt-protocol",
  summary: "Put a course under the protocol in force",
  http: "POST /plans/{planId}/protocol",
  allow: ["clinician"],
  input: adoptProtocolSchema,
  output: planSchema,
  async run(context, input) {
    const { tx, clock, audit } = context;
    const { planId, protocolId, reason, overrides } = input;
    const actor = actingMember(context.actor);
    const clinicId = actor.clinic.id;
    const today = dayOf(clock.now(), actor.clinic.zone);
    const opened = await openPlan(tx, clinicId, input);
    if (!opened.ok) return opened;
    const course = opened.value;
    const current = await currentProtocol(tx, clinicId, today);
    if (!current.ok) return current;
    const { id, version, protocol } = current.value;
    if (id !== protocolId) {
      return refuseProtocol("not_in_force", `Version ${version} is the protocol in force: look at its changes first.`);
    }
    if (id === course.plan.protocolId) {
      return refuseProtocol("same", `This course is under version ${version} already.`);
    }
    const { before, after } = adoptionEffects(course, protocol, { today, actor });
    const settled = settleFindings(broughtFindings(before, after), course.overrides, overrides, actor);
    if (!settled.ok) return settled;
    await tx.treatmentPlan.update({
      where: { clinicId_id: { clinicId, id: planId }, version: course.plan.version },
      data: { protocolId: id, version: { increment: 1 } },
    });
    await writeOverrides(context, actor, planId, settled.value);
    audit({
      subjectId: planId,
      patientId: course.plan.patientId,
      before: { protocolVersion: course.plan.protocolVersion },
      after: { protocolVersion: version, reason, overrides: settled.value },
    });
    const plan = await planAnswer(context, actor, planId);
    return plan === null ? notFound("plan") : ok(plan);
  },
});
