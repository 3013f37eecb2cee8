import type { FactsQuery } from "@/lib/appointments/facts/facts-query";
import { findAlternatives } from "@/lib/appointments/judge/find-alternatives";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { isOnlyTaken, refusePlace } from "@/lib/appointments/judge/refuse-place";
import type { JudgedVisit, WantedVisit } from "@/lib/appointments/moves/place-visits";
import type { Day } from "@/lib/kernel/day";
import type { Context } from "@/lib/operation/operation";
import { actingMember } from "@/lib/plans/acting-member";
import type { Course } from "@/lib/plans/course";

type Judged = {
  readonly judged: readonly JudgedVisit[];
  /** The patient's courses as they would stand. */
  readonly after: readonly Course[];
  readonly queryOf: (wanted: WantedVisit) => Omit<FactsQuery, "ranges">;
};

/**
 * Why some visits cannot be at the places wanted, or null when they can. Where they are only taken, the other times offered are
 * those nearest to the first taken one that the rules allow with all others where they were asked for.
 */
export async function refuseMoves({ tx, actor }: Context, { judged, after, queryOf }: Judged) {
  const reasons = judged.flatMap(({ wanted: { path, session }, reasons: own }) =>
    own.map((reason) =>
      path === "" ? reason : { ...reason, message: `Session ${session.number}: ${reason.message}` },
    ),
  );
  if (reasons.length === 0) return null;
  const taken = judged.find((one) => isOnlyTaken(one.reasons));
  if (taken === undefined || !isOnlyTaken(reasons)) return refusePlace(reasons, []);
  const { wanted, placed, facts } = taken;
  const course = after.find(({ plan }) => plan.id === wanted.course.plan.id) ?? wanted.course;
  const member = actingMember(actor);
  const isAllowed = (day: Day) => !judgeDay(course, wanted.session, day, member).some(stops);
  const others = await findAlternatives(tx, queryOf(wanted), placed.startsAtMs, isAllowed, facts);
  return refusePlace(reasons, others);
}
