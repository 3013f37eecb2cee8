import type { VisitShape } from "@/lib/scheduling/day-starts";
import { firstEndingAfter } from "@/lib/scheduling/intervals";
import { openHoursOf } from "@/lib/scheduling/open-hours";
import type { Prepared } from "@/lib/scheduling/prepare";
import type { Interval } from "@/lib/scheduling/types";

/** How many slivers a start on one day leaves: clinician and room as their indexes, 0 to 4. */
export type CountSlivers = (clinician: number, room: number, startsAtMs: number) => number;

/**
 * A sliver is free time right before or right after a visit, in the day of its clinician or of its room, that is too short for
 * another visit of the same kind. A clinician's day reaches from the first instant a treatment may begin to the last one it
 * may end; a room's from the first opening of anybody to the last closing and the changeover after it. It depends on the start
 * alone, so the slivers of a course are the sum over its visits.
 */
export function sliversOn(prepared: Prepared, shape: VisitShape, day: string): CountSlivers {
  const open = prepared.clinicians.map((clinician) => openHoursOf(prepared, clinician, day));
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
    const [person, place] = [prepared.clinicians[clinician], prepared.rooms[roomIndex]];
    const hours = treated[clinician]?.find((one) => startsAtMs + held.endsAtMs <= one.endsAtMs);
    const beside = hours && person ? sliversBeside(hours, person.busy, shifted(held, startsAtMs)) : 0;
    return beside + (place ? sliversBeside(roomDay, place.busy, shifted(room, startsAtMs)) : 0);
  };
}

/** Slivers right before and after a stretch that is free, within a day. */
function sliversBeside(day: Interval, busy: readonly Interval[], { startsAtMs, endsAtMs }: Interval): number {
  const after = firstEndingAfter(busy, startsAtMs);
  const from = Math.max(day.startsAtMs, busy[after - 1]?.endsAtMs ?? day.startsAtMs);
  const to = Math.min(day.endsAtMs, busy[after]?.startsAtMs ?? day.endsAtMs);
  const isSliver = (length: number) => length > 0 && length < endsAtMs - startsAtMs;
  return Number(isSliver(startsAtMs - from)) + Number(isSliver(to - endsAtMs));
}

/** From the first start to the last end. */
function hull(spans: readonly Interval[]): Interval {
  return { startsAtMs: spans[0]?.startsAtMs ?? 0, endsAtMs: spans.at(-1)?.endsAtMs ?? 0 };
}

function shifted({ startsAtMs, endsAtMs }: Interval, byMs: number): Interval {
  return { startsAtMs: startsAtMs + byMs, endsAtMs: endsAtMs + byMs };
}
