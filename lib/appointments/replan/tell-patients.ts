import type { OpenLine } from "@/lib/appointments/replan/open-lines";
import { bookedVisits, tellPatient } from "@/lib/appointments/tell/tell-patient";
import type { BookedVisitDto } from "@/lib/appointments/visit/booked-visit";
import type { Context } from "@/lib/operation/operation";

/** Tells the patient of each course that changed, by one message, what is booked of it now. */
export async function tellPatients(
  context: Context,
  cause: string,
  lines: readonly OpenLine[],
  moved: readonly BookedVisitDto[],
): Promise<void> {
  for (const own of Map.groupBy(lines, ({ course }) => course.plan.id).values()) {
    const course = own[0]?.course;
    if (course === undefined) continue;
    const others = bookedVisits(course).filter(({ number }) => own.every(({ session }) => session.number !== number));
    const placed = moved.filter(({ id }) => own.some(({ visit }) => visit.id === id));
    await tellPatient(context, { cause, course, after: [...others, ...placed] });
  }
}
