import type { FactsQuery } from "@/lib/appointments/facts/facts-query";
import { findAlternatives } from "@/lib/appointments/judge/find-alternatives";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { judgePlace } from "@/lib/appointments/judge/judge-place";
import { isOnlyTaken, refusePlace } from "@/lib/appointments/judge/refuse-place";
import type { Day } from "@/lib/kernel/day";
import type { MemberActor } from "@/lib/operation/actor";
import type { Context } from "@/lib/operation/operation";
import type { SchedulingFacts } from "@/lib/scheduling";
import { withPlaces } from "./book-course-findings";
import type { WantedPlace } from "./book-course-placements";
import type { Course } from "./course";

type Judged = {
  readonly course: Course;
  readonly wanted: readonly WantedPlace[];
  readonly facts: SchedulingFacts;
  readonly query: Omit<FactsQuery, "ranges">;
  readonly member: MemberActor;
};

/**
 * Why the places asked for cannot be had, or null when they can. Where they are only taken, the other times offered are those
 * nearest to the first taken one that the rules allow with all other sessions where they were asked for.
 */
export async function refusePlaces({ tx }: Context, { course, wanted, facts, query, member }: Judged) {
  const judged = wanted.map((place) => ({ place, reasons: judgePlace(facts, place, place.path) }));
  const reasons = judged.flatMap(({ place, reasons: own }) =>
    own.map((reason) => ({ ...reason, message: `Session ${place.session.number}: ${reason.message}` })),
  );
  if (reasons.length === 0) return null;
  const taken = judged.find(({ reasons: own }) => isOnlyTaken(own))?.place;
  if (taken === undefined || !isOnlyTaken(reasons)) return refusePlace(reasons, []);
  const placed = withPlaces(course, wanted);
  const isAllowed = (day: Day) => !judgeDay(placed, taken.session, day, member).some(stops);
  const others = await findAlternatives(tx, query, taken.startsAtMs, isAllowed, facts);
  return refusePlace(reasons, others);
}
