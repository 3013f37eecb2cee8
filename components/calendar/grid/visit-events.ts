import type { Calendar } from "@event-calendar/core";
import { Temporal } from "temporal-polyfill";
import { localDateTime, minutesBetween } from "@/components/calendar/clinic-clock";
import { columnOf } from "@/components/calendar/columns";
import type { Place } from "@/components/calendar/move/step-place";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Phase, Visit } from "@/components/calendar/types";
import type { Day } from "@/lib/kernel/day";

/** A phase as part of a block: its kind and how tall it is, in minutes. */
export type PhasePart = { readonly kind: Phase["kind"]; readonly minutes: number };

/** What the widget carries along with a block. */
export type VisitProps = { readonly visit: Visit; readonly parts: readonly PhasePart[] };

/** Whether a visit can still be moved or cancelled: booked, and not on a day that is over. */
export function isMovable({ status, day }: Visit, today: Day): boolean {
  return status === "booked" && day >= today;
}

/** The parts a visit's block has. Only a room is held by its changeover, so only rooms show it. */
function partsOf(phases: readonly Phase[], showsChangeover: boolean): PhasePart[] {
  return phases
    .filter(({ kind }) => showsChangeover || kind !== "changeover")
    .map(({ kind, startsAt, endsAt }) => ({ kind, minutes: minutesBetween(startsAt, endsAt) }));
}

/**
 * Visits as blocks of the calendar, on the clinic's clock. A block is as long as the visit lasts, also on a day when the clocks
 * change, and stands in the column of its clinician or room.
 */
export function visitEvents(
  visits: readonly Visit[],
  { zone, today, query }: { readonly zone: string; readonly today: Day; readonly query: CalendarQuery },
): Calendar.EventInput[] {
  const showsChangeover = query.view === "day" && query.by === "room";
  return visits.map((visit) => {
    const start = localDateTime(visit.startsAt, zone);
    const parts = partsOf(visit.phases, showsChangeover);
    const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
    const end = Temporal.PlainDateTime.from(start).add({ minutes }).toString({ smallestUnit: "second" });
    const extendedProps: VisitProps = { visit, parts };
    return {
      id: visit.id,
      start,
      end,
      resourceIds: [columnOf(visit, query.by).id],
      classNames: [`visit-${visit.status}`],
      extendedProps,
      ...(isMovable(visit, today) ? {} : { startEditable: false, durationEditable: false }),
    };
  });
}

/**
 * The blocks while one visit is carried: it stands where it is held, and faintly where it comes from.
 * @param place on the clinic's clock; without a column it stays in its own
 */
export function carryEvent(
  events: readonly Calendar.EventInput[],
  { visit, place }: { readonly visit: Visit; readonly place: Place },
): Calendar.EventInput[] {
  return events.flatMap((event) => {
    if (event.id !== visit.id) return event;
    const start = `${place.day}T${place.time}:00`;
    const lasts = Temporal.PlainDateTime.from(String(event.start)).until(String(event.end));
    const end = Temporal.PlainDateTime.from(start).add(lasts).toString({ smallestUnit: "second" });
    const own = { ...event, classNames: ["visit-left"] };
    return [
      own,
      {
        ...event,
        ...{ id: `${visit.id} carried`, start, end, classNames: ["visit-carried"], startEditable: false },
        ...{ durationEditable: false, ...(place.columnId === undefined ? {} : { resourceIds: [place.columnId] }) },
      },
    ];
  });
}
