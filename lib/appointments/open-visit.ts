import { loadVisit, type Visit } from "@/lib/appointments/load-visit";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal, stale } from "@/lib/operation/refusal";
import type { Course, CourseSession } from "@/lib/plans/course";
import { loadCourse, lockPlan } from "@/lib/plans/load-course";

export type OpenVisit = { readonly visit: Visit; readonly course: Course; readonly session: CourseSession };

/** A visit with its course; null when the clinic has none of this id. */
export async function readVisit(tx: Tx, clinicId: string, appointmentId: string): Promise<OpenVisit | null> {
  const visit = await loadVisit(tx, clinicId, appointmentId);
  const course = visit && (await loadCourse(tx, clinicId, visit.planId));
  const session = course?.sessions.find(({ id }) => id === visit?.planSessionId);
  return visit && course && session ? { visit, course, session } : null;
}

/** Why a visit can no longer be changed, in words; null when it can. */
export function closedBecause({ status }: Visit, open: readonly Visit["status"][]): string | null {
  if (open.includes(status)) return null;
  switch (status) {
    case "booked":
      return "The patient has not arrived yet.";
    case "arrived":
      return "The patient has already arrived.";
    case "completed":
      return "This visit is done.";
    case "cancelled":
      return "This visit is cancelled.";
    case "no_show":
      return "The patient did not come to this visit.";
  }
}

/**
 * Locks the course of a visit to change the visit, and reads both.
 * @param version the one the change was decided on. Refuses another (stale), a visit of no or another clinic (not_found), and one
 *   whose status is not among `open` (conflict, rule: the status)
 */
export async function openVisit(
  tx: Tx,
  clinicId: string,
  { appointmentId, version }: { readonly appointmentId: string; readonly version: number },
  open: readonly Visit["status"][],
): Promise<Result<OpenVisit, Refusal>> {
  const found = await loadVisit(tx, clinicId, appointmentId);
  // What was read before the lock may have changed while waiting for it.
  const read = found && (await lockPlan(tx, clinicId, found.planId)) && (await readVisit(tx, clinicId, appointmentId));
  if (read === null) return notFound("appointment");
  const message = closedBecause(read.visit, open);
  if (message !== null) return conflict(message, [], [{ path: "appointmentId", rule: read.visit.status, message }]);
  if (read.visit.version !== version) return stale("appointment", read.visit.version);
  return ok(read);
}
