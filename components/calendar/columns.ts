import type { CalendarBy, CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Roster, Visit } from "./types";

export type Column = { readonly id: string; readonly name: string };

/** The column a visit stands in. */
export function columnOf(visit: Visit, by: CalendarBy): Column {
  return by === "room"
    ? { id: visit.roomId, name: visit.roomName }
    : { id: visit.clinicianId, name: visit.clinicianName };
}

/**
 * The columns of the day view: the roster's clinicians or rooms, then those who left but still have visits here. Only the one that is
 * asked for, where one is.
 */
export function columnsOf(
  roster: Roster,
  visits: readonly Visit[],
  { by, clinician, room }: Pick<CalendarQuery, "by" | "clinician" | "room">,
): Column[] {
  const only = by === "room" ? room : clinician;
  const columns = new Map<string, Column>();
  for (const { id, name } of by === "room" ? roster.rooms : roster.clinicians) columns.set(id, { id, name });
  for (const visit of visits) {
    const column = columnOf(visit, by);
    if (!columns.has(column.id)) columns.set(column.id, column);
  }
  const all = [...columns.values()];
  return only === undefined ? all : all.filter(({ id }) => id === only);
}

/** Where and with whom a visit is, as far as the place it is shown in does not say it already. */
export function elsewhere({ clinicianName, roomName }: Visit, { view, by }: CalendarQuery): string {
  if (view !== "day") return `${clinicianName} · ${roomName}`;
  return by === "room" ? clinicianName : roomName;
}
