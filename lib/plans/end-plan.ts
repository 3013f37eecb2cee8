import { formatDay } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, notFound } from "@/lib/operation/refusal";
import { actingMember } from "./acting-member";
import { endPlanSchema } from "./end-plan.schema";
import { openPlan } from "./open-plan";
import { planSchema } from "./plan.schema";
import { planAnswer } from "./plan-answer";

/** Ends a course before or after its last session. Its record stays. Refuses while visits are booked for it. */
export const endPlan = command({
  name: "plan.end-plan",
  summary: "End a course",
  http: "POST /plans/{planId}/end",
  allow: ["clinician"],
  live: "day",
  input: endPlanSchema,
  output: planSchema,
  async run(context, input) {
    const { tx, clock, audit } = context;
    const { planId, reason } = input;
    const member = actingMember(context.actor);
    const clinicId = member.clinic.id;
    const opened = await openPlan(tx, clinicId, input);
    if (!opened.ok) return opened;
    const { plan, sessions } = opened.value;
    const booked = sessions.flatMap(({ state, day }) => (state === "booked" && day !== null ? [formatDay(day)] : []));
    if (booked.length > 0) {
      const message = `Visits are booked for this course (${booked.join(", ")}). Cancel them first.`;
      return conflict(message, [], [{ path: "planId", rule: "booked", message }]);
    }
    const endedAt = new Date(clock.now().epochMilliseconds);
    await tx.treatmentPlan.update({
      where: { clinicId_id: { clinicId, id: planId }, version: plan.version },
      data: { endedAt, endReason: reason, version: { increment: 1 } },
    });
    audit({ subjectId: planId, patientId: plan.patientId, after: { endReason: reason } });
    const ended = await planAnswer(context, member, planId);
    return ended === null ? notFound("plan") : ok(ended);
  },
});
