import type { VisitShape } from "@/lib/scheduling/day-starts";
import { firstEndingAfter } from "@/lib/scheduling/intervals";
import type { Prepared } from "@/lib/scheduling/prepare";
import type { Interval } from "@/lib/scheduling/types";

/** How many slivers a start on one day leaves: clinician and room as their indexes, 0 to 4. */
export type CountSlivers = (clinician: number, room: number, startsAtMs: number) => number;

/**
 * A sliver is free time right before or right after a visit, in the day of its clinician or of its room, that is too short for
 * another visit of the same kind. A clinician's day reaches from the first instant a treatment may begin to the last one it
 * may end; a room's from the first opening of anybody to the last closing and the changeover after it. It depends on the start
 * alone, so the slivers of a course are the sum over its visits.
 * @param open when each clinician can be with patients that day
 */
export function sliversOn(prepared: Prepared, shape: VisitShape, open: readonly (readonly Interval[])[]): CountSlivers {
  const [held, room] = [hull(shape.clinician), hull(shape.room)];
  const treated = open.map((hours) =>
    hours.map(({ startsAtMs, endsAtMs }) => ({
      startsAtMs: startsAtMs + held.startsAtMs,
      endsAtMs: endsAtMs - shape.attendedMs + held.endsAtMs,
    })),
  );
  const all = open.flat();
  const roomDay = {
    startsAtMs: Math.min(...all.map(({ startsAtMs }) => startsAtMs)),
    endsAtMs: Math.max(...all.map(({ endsAtMs }) => endsAtMs)) - shape.attendedMs + room.endsAtMs,
  };
  return (clinician, roomIndex, startsAtMs) => {
    const person = prepared.clinicians[clinician];
    const place = prepared.rooms[roomIndex];
    const hours = treated[clinician]?.find((one) => startsAtMs + held.endsAtMs <= one.endsAtMs);
    return (
      (hours && person ? sliversBeside(hours, person.busy, held, startsAtMs) : 0) +
      (place ? sliversBeside(roomDay, place.busy, room, startsAtMs) : 0)
    );
  };
}

/** Slivers within a day right before and after what a visit at `atMs` holds, which is free. */
function sliversBeside(day: Interval, busy: readonly Interval[], held: Interval, atMs: number): number {
  const startsAtMs = held.startsAtMs + atMs;
  const endsAtMs = held.endsAtMs + atMs;
  const next = firstEndingAfter(busy, startsAtMs);
  const before = startsAtMs - Math.max(day.startsAtMs, busy[next - 1]?.endsAtMs ?? day.startsAtMs);
  const after = Math.min(day.endsAtMs, busy[next]?.startsAtMs ?? day.endsAtMs) - endsAtMs;
  const need = endsAtMs - startsAtMs;
  return (before > 0 && before < need ? 1 : 0) + (after > 0 && after < need ? 1 : 0);
}

/** From the first start to the last end. */
function hull(spans: readonly Interval[]): Interval {
  return { startsAtMs: spans[0]?.startsAtMs ?? 0, endsAtMs: spans.at(-1)?.endsAtMs ?? 0 };
}
