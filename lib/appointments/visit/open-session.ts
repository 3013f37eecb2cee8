import { loadVisit, type Visit } from "@/lib/appointments/visit/load-visit";
import type { Tx } from "@/lib/db/transaction";
import { formatDay } from "@/lib/kernel/day";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import type { Course, CourseSession } from "@/lib/plans/course";
import { loadCourse, lockPlan } from "@/lib/plans/load-course";

export type OpenSession = {
  readonly course: Course;
  readonly session: CourseSession;
  /** The session's visit, where it is booked. */
  readonly visit: Visit | null;
};

/**
 * Locks the course of a session that a time is to be found for, and reads both.
 * Refuses a session of no or another clinic (not_found), and one that is done, whose patient has arrived, or whose course has ended
 * (conflict, rule: done, arrived, ended).
 */
export async function openSession(tx: Tx, clinicId: string, id: string): Promise<Result<OpenSession, Refusal>> {
  const key = { clinicId_id: { clinicId, id } };
  const row = await tx.planSession.findUnique({ where: key, select: { planId: true } });
  const course = row && (await lockPlan(tx, clinicId, row.planId)) && (await loadCourse(tx, clinicId, row.planId));
  const session = course?.sessions.find((one) => one.id === id);
  if (!course || session === undefined) return notFound("session");
  const refused = (rule: string, message: string) => conflict(message, [], [{ path: "planSessionId", rule, message }]);
  if (course.plan.endedAt !== null) return refused("ended", "This course has ended.");
  if (session.state === "done") {
    const on = session.day === null ? "" : ` on ${formatDay(session.day)}`;
    return refused("done", `Session ${session.number} is already done${on}.`);
  }
  const visit = session.appointment && (await loadVisit(tx, clinicId, session.appointment.id));
  if (visit?.status === "arrived") return refused("arrived", "The patient has already arrived.");
  return ok({ course, session, visit });
}
