import { loadVisit, type Visit } from "@/lib/appointments/visit/load-visit";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal, stale } from "@/lib/operation/refusal";
import type { Course, CourseSession } from "@/lib/plans/course";
import { loadCourses, lockPlan } from "@/lib/plans/load-course";

export type OpenVisit = {
  readonly visit: Visit;
  readonly course: Course;
  readonly session: CourseSession;
  /** All courses of the patient, this one among them. */
  readonly courses: readonly Course[];
};

/** A visit with its course; null when the clinic has none of this id. */
export async function readVisit(tx: Tx, clinicId: string, appointmentId: string): Promise<OpenVisit | null> {
  const visit = await loadVisit(tx, clinicId, appointmentId);
  const record = visit && (await loadCourses(tx, clinicId, visit.patientId));
  return visit && record && inItsCourse(visit, record.courses);
}

/** A visit with its place in one of these courses; null when it is of none of them. */
export function inItsCourse(visit: Visit, courses: readonly Course[]): OpenVisit | null {
  const course = courses.find(({ plan }) => plan.id === visit.planId);
  const session = course?.sessions.find(({ id }) => id === visit.planSessionId);
  return course && session ? { visit, course, session, courses } : null;
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
  return mayChange(read, version, open);
}

/**
 * A visit that was read under its course's lock, if it may be changed. Refuses as `openVisit`.
 * @param path where it stands in the input, e.g. "along.0."
 */
export function mayChange(
  read: OpenVisit,
  version: number,
  open: readonly Visit["status"][],
  path = "",
): Result<OpenVisit, Refusal> {
  const { visit } = read;
  const message = closedBecause(visit, open);
  if (message !== null) {
    return conflict(message, [], [{ path: `${path}appointmentId`, rule: visit.status, message }]);
  }
  return visit.version === version ? ok(read) : stale("appointment", visit.version);
}
