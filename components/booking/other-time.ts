import type { AlternativeTime } from "@/lib/operation/refusal";
import type { BookCourseInput } from "@/lib/plans/book-course.schema";
import type { BookingProblem } from "./booking-refusal";

/** Sessions with their places in time, as they are sent to be booked. */
export type Places = Readonly<BookCourseInput["placements"]>;

/** The places with another time for one session; the others stay. */
export function withOtherTime(places: Places, number: number, time: AlternativeTime): Places {
  const { startsAt, clinicianId, roomId } = time;
  return places.map((place) => (place.number === number ? { number, startsAt, clinicianId, roomId } : place));
}

/**
 * Which session other times are offered for, and the times: those near the first taken place ("placements.1.startsAt"). Null
 * when more than one session is in the way, or nothing is offered: another time for one of them would not do.
 */
export function offeredInstead(problem: BookingProblem, places: Places) {
  if (problem.kind !== "conflict" || problem.alternatives.length === 0) return null;
  const taken = new Set(problem.fields.map(({ path }) => Number(/^placements\.(\d+)\./.exec(path)?.[1])));
  const [only] = taken;
  const place = only === undefined || taken.size > 1 ? undefined : places[only];
  return place === undefined ? null : { number: place.number, times: problem.alternatives };
}
