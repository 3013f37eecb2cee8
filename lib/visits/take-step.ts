import { ok, type Result } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import type { Context } from "@/lib/operation/operation";
import type { Refusal } from "@/lib/operation/refusal";
import { checkPlace, markSteps, type NewStep } from "./mark-step";
import { type OpenVisit, openVisit } from "./open-visit";

/**
 * The run of a command that does one step of a visit and judges nothing but the step's place and what `refuse` says. Refuses as
 * `openVisit`, `checkPlace` and `markSteps` do.
 */
export async function takeStep(
  context: Context,
  member: MemberActor,
  { visitId, version }: { readonly visitId: string; readonly version: number },
  step: NewStep,
  refuse: (opened: OpenVisit) => Extract<Result<never, Refusal>, { ok: false }> | null = () => null,
) {
  const opened = await openVisit(context.tx, member.clinic.id, visitId, version);
  if (!opened.ok) return opened;
  const place = checkPlace(opened.value, step.step);
  if (!place.ok) return place;
  const refusal = refuse(opened.value);
  if (refusal !== null) return refusal;
  const marked = await markSteps(context, member, opened.value, [step]);
  if (!marked.ok) return marked;
  const { patientId } = opened.value.visit;
  context.audit({ subjectId: visitId, patientId, after: { note: step.note ?? null, ...(step.data as object) } });
  return ok({ ...marked.value, findings: place.value });
}
