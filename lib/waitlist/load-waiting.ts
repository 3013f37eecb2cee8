import type { Tx } from "@/lib/db/transaction";
import { loadCoursesOf } from "@/lib/plans/load-course";
import type { WaitingSession } from "@/lib/waitlist/entry-view";
import { readEntries } from "@/lib/waitlist/read-entries";

/**
 * Everybody who waits, longest first, with their courses: whose visit has begun, or whose patient has arrived, no longer waits. The
 * number of statements does not depend on how many there are.
 * @param nowMs epoch ms
 * @param planId only of one course
 */
export async function loadWaiting(tx: Tx, clinicId: string, nowMs: number, planId?: string): Promise<WaitingSession[]> {
  const entries = await readEntries(tx, clinicId, planId);
  const patients = [...new Set(entries.map(({ patientId }) => patientId))];
  const courses = (await loadCoursesOf(tx, clinicId, patients)).flatMap((record) => record.courses);
  const courseOf = new Map(courses.map((course) => [course.plan.id, course]));
  return entries.flatMap((entry) => {
    const course = courseOf.get(entry.planId);
    const session = course?.sessions.find(({ id }) => id === entry.planSessionId);
    const visit = session?.appointment ?? null;
    const isOver = visit !== null && (visit.status !== "booked" || Date.parse(visit.startsAt) <= nowMs);
    return course && session && !isOver ? [{ entry, course, session }] : [];
  });
}
