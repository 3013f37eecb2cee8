import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "./acting-member";
import { broughtFindings } from "./brought-findings";
import { type Draft, draftOf, factsOf, judgeDraft } from "./judge-draft";
import { openPlan } from "./open-plan";
import { planSchema } from "./plan.schema";
import { planAnswer } from "./plan-answer";
import { redraft } from "./redraft";
import { refuseRevision } from "./refuse-revision";
import { revisePlanSchema } from "./revise-plan.schema";
import { screenDraft } from "./screen-draft";
import { settleFindings } from "./settle-findings";
import { writeOverrides } from "./write-overrides";
import { writeRevision } from "./write-revision";

/**
 * Changes the design of a course under the protocol it was made under. What is done stays; a booking that the change would make
 * too early or too late by a blocking rule refuses it, as does every other blocking finding that nobody let pass.
 */
export const revisePlan = command({
  name: "plan.revise-plan",
  summary: "Change a course",
  http: "PUT /plans/{planId}",
  allow: ["clinician"],
  live: "day",
  input: revisePlanSchema,
  output: planSchema,
  async run(context, input) {
    const { tx, clock, audit } = context;
    const { planId, indication, zones, sessions, overrides } = input;
    const member = actingMember(context.actor);
    const clinicId = member.clinic.id;
    const opened = await openPlan(tx, clinicId, input);
    if (!opened.ok) return opened;
    const course = opened.value;
    const lengths = sessions.map(({ lengthHundredthsMm }) => lengthHundredthsMm);
    const refusal = await refuseRevision(tx, clinicId, course, lengths);
    if (refusal !== null) return refusal;
    const facts = factsOf(course, member);
    const today = dayOf(clock.now(), member.clinic.zone);
    const judge = (draft: Draft) => [...judgeDraft(facts, draft, member), ...screenDraft(facts, draft, today)];
    const before = judge(draftOf(course));
    const after = judge(redraft(course.sessions, { indication, zones, sessions }));
    // What stood before need not be decided now, and may be: a healing window opened by a booking is acknowledged here.
    const brought = broughtFindings(before, after);
    const named = (rule: string) => overrides.some((one) => one.rule === rule);
    const toSettle = after.filter((finding) => brought.includes(finding) || named(finding.rule));
    const settled = settleFindings(toSettle, course.overrides, overrides, member);
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
