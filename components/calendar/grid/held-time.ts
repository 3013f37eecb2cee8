import type { Calendar } from "@event-calendar/core";
import { clockTime, localDateTime } from "@/components/calendar/clinic-clock";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { HeldSpan } from "@/components/calendar/types";

/** How a held time is named on the ground it stands on. */
export type HeldWords = (held: { readonly name: string; readonly until: string }) => string;

/**
 * Times held for somebody as ground of a day or a week, told apart from closed time, with whom they are held for and until when.
 * A month shows none: they last minutes.
 */
export function heldTime(
  held: readonly HeldSpan[],
  { query, zone, words }: { readonly query: CalendarQuery; readonly zone: string; readonly words: HeldWords },
): Calendar.EventInput[] {
  if (query.view === "month") return [];
  return held.map(({ id, startsAt, endsAt, clinicianId, roomId, patientName, expiresAt }) => ({
    id: `held ${id}`,
    start: localDateTime(startsAt, zone),
    end: localDateTime(endsAt, zone),
    display: "background" as const,
    title: words({ name: patientName, until: clockTime(expiresAt, zone) }),
    classNames: ["time-held"],
    ...(query.view === "day" ? { resourceIds: [query.by === "room" ? roomId : clinicianId] } : {}),
  }));
}
