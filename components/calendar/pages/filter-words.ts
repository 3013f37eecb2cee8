import type { Roster } from "@/components/calendar/types";
import type { CalendarQuery } from "./calendar-query";

/** Whose visits and which room a filter leaves, by name. Somebody who is no longer on the roster is left out. */
export function filteredNames({ clinician, room }: CalendarQuery, { clinicians, rooms }: Roster): string[] {
  return [...clinicians.filter(({ id }) => id === clinician), ...rooms.filter(({ id }) => id === room)].map(
    ({ name }) => name,
  );
}
