import type { Prisma } from "@/lib/db/generated/client";
import type { Finding } from "@/lib/kernel/finding";
import { ok, type Result } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import type { Context } from "@/lib/operation/operation";
import { conflict, type Refusal, refuseFindings, stale } from "@/lib/operation/refusal";
import { checkStep, nextStep, type StepId, sequenceSteps, type VisitFacts } from "@/lib/rules";
import type { OpenVisit } from "./open-visit";

/** What decides which steps a visit needs: the deepest needle planned or set, and whether skin was numbed. */
export function factsOf({ visit, session }: OpenVisit, deepest = 0): VisitFacts {
  return { length: Math.max(session.lengthHundredthsMm, deepest), anesthesia: visit.anesthesia };
}

/** A step as it reads in a sentence: "the antisepsis". */
export function nameStep({ course: { protocol } }: OpenVisit, step: string): string {
  return sequenceSteps(protocol).find(({ id }) => id === step)?.label ?? step;
}

/**
 * Whether a step may be done now.
 * @returns what the rules remark about its place. Refuses one done before (conflict, rule done), and one before which another is
 *   missing (`findings`)
 */
export function checkPlace(opened: OpenVisit, step: StepId, facts = factsOf(opened)): Result<Finding[], Refusal> {
  const { course, done } = opened;
  if (done.includes(step)) {
    const message = `${nameStep(opened, step)} is already recorded.`.replace(/^./, (letter) => letter.toUpperCase());
    return conflict(message, [], [{ path: "step", rule: "done", message }]);
  }
  const found = checkStep(course.protocol, { ...facts, done, step });
  return found.some(({ severity }) => severity === "block") ? refuseFindings(found) : ok(found);
}

/** A step about to be written. */
export type NewStep = { readonly step: StepId; readonly note?: string | undefined; readonly data?: unknown };

/**
 * Writes steps of a visit as done now by a member, and raises the visit's version: every change of a visit comes by here. What may be
 * done was asked before (`checkPlace`).
 * @returns how the visit stands then. Refuses a visit somebody changed meanwhile (stale)
 */
export async function markSteps(
  { tx, clock, touch }: Pick<Context, "tx" | "clock" | "touch">,
  member: MemberActor,
  opened: OpenVisit,
  steps: readonly NewStep[],
  facts = factsOf(opened),
) {
  const clinicId = member.clinic.id;
  const { visit, course } = opened;
  const version = visit.version + 1;
  const { count } = await tx.visit.updateMany({
    where: { clinicId, id: visit.id, version: visit.version, endKind: null },
    data: { version },
  });
  if (count === 0) return stale("visit", visit.version);
  touch(visit.day);
  await tx.visitStep.createMany({
    data: steps.map(({ step, note, data }) => ({
      ...{ clinicId, visitId: visit.id, step, memberId: member.memberId, note: note ?? null },
      ...(data === undefined ? {} : { data: data as Prisma.InputJsonValue }),
      doneAt: new Date(clock.now().epochMilliseconds),
    })),
  });
  const done = [...opened.done, ...steps.map(({ step }) => step)];
  return ok({ visitId: visit.id, version, done, nextStep: nextStep(course.protocol, done, facts)?.id ?? null });
}
