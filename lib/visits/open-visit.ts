import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal, stale } from "@/lib/operation/refusal";
import type { Course, CourseSession } from "@/lib/plans/course";
import { loadCourse, lockPlan } from "@/lib/plans/load-course";
import type { StepId } from "@/lib/rules";
import { readVisit, type VisitRow } from "./read-visit";

/** A visit with its course. */
export type OpenVisit = {
  readonly visit: VisitRow;
  readonly course: Course;
  readonly session: CourseSession;
  readonly done: readonly StepId[];
};

/** Why nothing more is done in a visit: it has ended. */
export function refuseEnded({ endKind }: VisitRow) {
  const message =
    endKind === "signed"
      ? "This visit is signed and locked. Add an addendum."
      : "This visit has ended without a treatment.";
  return conflict(message, [], [{ path: "visitId", rule: endKind ?? "ended", message }]);
}

/** A visit with its course, to be looked at; null when the clinic has none of this id. */
export async function loadVisit(tx: Tx, clinicId: string, visitId: string): Promise<OpenVisit | null> {
  const visit = await readVisit(tx, clinicId, visitId);
  const course = visit && (await loadCourse(tx, clinicId, visit.planId));
  const session = course?.sessions.find(({ id }) => id === visit?.planSessionId);
  return visit && course && session ? { visit, course, session, done: visit.steps.map(({ step }) => step) } : null;
}

/**
 * Locks the course of a visit, then the visit, to go on with it, and reads both.
 * @param version the one the step was decided on; left out, any. Refuses another (stale), a visit of no or another clinic
 *   (not_found), and one that has ended (conflict, rule signed or not_treated)
 */
export async function openVisit(
  tx: Tx,
  clinicId: string,
  visitId: string,
  version?: number,
): Promise<Result<OpenVisit, Refusal>> {
  const found = await readVisit(tx, clinicId, visitId);
  if (found === null || (await lockPlan(tx, clinicId, found.planId)) === null) return notFound("visit");
  await tx.$executeRaw`SELECT FROM visit WHERE clinic_id = ${clinicId}::uuid AND id = ${visitId}::uuid FOR NO KEY UPDATE`;
  // What was read before the locks may have changed while waiting for them.
  const opened = await loadVisit(tx, clinicId, visitId);
  if (opened === null) return notFound("visit");
  const { visit } = opened;
  if (visit.endKind !== null) return refuseEnded(visit);
  if (version !== undefined && version !== visit.version) return stale("visit", visit.version);
  return ok(opened);
}
