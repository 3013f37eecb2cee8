import type { JudgedVisit } from "@/lib/appointments/moves/place-visits";
import { bookedVisits, tellPatient } from "@/lib/appointments/tell/tell-patient";
import type { BookedVisitDto } from "@/lib/appointments/visit/booked-visit";
import type { Context } from "@/lib/operation/operation";

/**
 * Tells the patients of moved visits what is booked of each course now: one message for each course.
 * @param answers the visits as they are booked now, in the order of `judged`
 */
export async function tellOfMoves(
  context: Context,
  cause: string,
  judged: readonly JudgedVisit[],
  answers: readonly BookedVisitDto[],
): Promise<void> {
  const courses = new Map(judged.map(({ wanted }) => [wanted.course.plan.id, wanted.course]));
  for (const [planId, course] of courses) {
    const moved = answers.filter((_, index) => judged[index]?.wanted.course.plan.id === planId);
    const others = bookedVisits(course).filter(({ number }) => !moved.some((one) => one.number === number));
    await tellPatient(context, { cause, course, after: [...others, ...moved] });
  }
}
