import type { Tx } from "@/lib/db/transaction";
import { loadCoursesOf } from "@/lib/plans/load-course";
import type { WaitingSession } from "@/lib/waitlist/entry-view";
import { readEntries } from "@/lib/waitlist/read-entries";

/**
 * Everybody who waits, longest first, with their courses. The number of statements does not depend on how many there are.
 * @param only of one session
 */
export async function loadWaiting(tx: Tx, clinicId: string, only?: string): Promise<WaitingSession[]> {
  const entries = await readEntries(tx, clinicId, only);
  const patients = [...new Set(entries.map(({ patientId }) => patientId))];
  const courses = (await loadCoursesOf(tx, clinicId, patients)).flatMap((record) => record.courses);
  const courseOf = new Map(courses.map((course) => [course.plan.id, course]));
  return entries.flatMap((entry) => {
    const course = courseOf.get(entry.planId);
    const session = course?.sessions.find(({ id }) => id === entry.planSessionId);
    return course && session ? [{ entry, course, session }] : [];
  });
}
