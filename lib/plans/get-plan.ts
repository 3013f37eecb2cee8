import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "./acting-member";
import { getPlanSchema } from "./get-plan.schema";
import { planSchema } from "./plan.schema";
import { planAnswer } from "./plan-answer";

/** One course: its sessions with window, booking and record, what the rules say of it now, and what was let pass. */
export const getPlan = query({
  name: "plan.get-plan",
  summary: "Read a course with windows, bookings and findings",
  http: "GET /plans/{planId}",
  allow: ["owner", "clinician", "front_desk"],
  readsRecord: true,
  input: getPlanSchema,
  output: planSchema,
  async run(context, { planId }) {
    const plan = await planAnswer(context, actingMember(context.actor), planId);
    if (plan === null) return notFound("plan");
    context.audit({ subjectId: planId, patientId: plan.patientId });
    return ok(plan);
  },
});
