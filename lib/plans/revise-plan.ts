import type { Finding } from "@/lib/kernel/finding";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "./acting-member";
import { draftOf, factsOf, judgeDraft } from "./judge-draft";
import { openPlan } from "./open-plan";
import { planSchema } from "./plan.schema";
import { planAnswer } from "./plan-answer";
import { redraft } from "./redraft";
import { refuseRevision } from "./refuse-revision";
import { revisePlanSchema } from "./revise-plan.schema";
import { settleFindings } from "./settle-findings";
import { writeOverrides } from "./write-overrides";
import { writeRevision } from "./write-revision";

/** A date that was wrong before, as after a session done deeper than planned, is no reason to refuse a change that leaves it so. */
function brought(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const old = new Set(before.map(({ field, message }) => `${field} ${message}`));
  return after.filter(({ field = "", message }) => !field.endsWith(".date") || !old.has(`${field} ${message}`));
}

/**
 * Changes the design of a course under the protocol it was made under. What is done stays; a booking that the change would make
 * too early or too late by a blocking rule refuses it, as does every other blocking finding that nobody let pass.
 */
export const revisePlan = command({
  name: "plan.revise-plan",
  summary: "Change a course",
  http: "PUT /plans/{planId}",
  allow: ["clinician"],
  input: revisePlanSchema,
  output: planSchema,
  async run(context, input) {
    const { tx, audit } = context;
    const { planId, indication, zones, sessions, overrides } = input;
    const member = actingMember(context.actor);
    const clinicId = member.clinic.id;
    const opened = await openPlan(tx, clinicId, input);
    if (!opened.ok) return opened;
    const course = opened.value;
    const lengths = sessions.map(({ lengthHundredthsMm }) => lengthHundredthsMm);
    const refusal = await refuseRevision(tx, clinicId, course, lengths);
    if (refusal !== null) return refusal;
    const facts = factsOf(course);
    const before = judgeDraft(facts, draftOf(course), member);
    const after = judgeDraft(facts, redraft(course.sessions, { indication, zones, sessions }), member);
    const settled = settleFindings(brought(before, after), course.overrides, overrides, member);
    if (!settled.ok) return settled;
    await writeRevision(tx, clinicId, course, input);
    await writeOverrides(context, member, planId, settled.value);
    const planned = course.sessions.map(({ plannedLengthHundredthsMm }) => ({
      lengthHundredthsMm: plannedLengthHundredthsMm,
    }));
    audit({
      subjectId: planId,
      patientId: course.plan.patientId,
      before: { indication: course.plan.indication, zones: course.plan.zones, sessions: planned },
      after: { indication, zones, sessions, overrides: settled.value },
    });
    const plan = await planAnswer(context, member, planId);
    return plan === null ? notFound("plan") : ok(plan);
  },
});
