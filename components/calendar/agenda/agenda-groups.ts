import { columnOf } from "@/components/calendar/columns";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Visit } from "@/components/calendar/types";
import { formatDay } from "@/lib/kernel/day";

export type AgendaGroup = { readonly key: string; readonly title: string; readonly visits: readonly Visit[] };

/** Visits as a list: a day by clinician or room, a week or month by day; by time inside. Groups without visits are left out. */
export function agendaGroups(visits: readonly Visit[], { view, by }: CalendarQuery): AgendaGroup[] {
  const groups = new Map<string, { key: string; title: string; visits: Visit[] }>();
  for (const visit of visits.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))) {
    const column = columnOf(visit, by);
    const [key, title] = view === "day" ? [column.id, column.name] : [visit.day, formatDay(visit.day)];
    const group = groups.get(key) ?? { key, title, visits: [] };
    group.visits.push(visit);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return view === "day" ? all.toSorted((a, b) => a.title.localeCompare(b.title, "en")) : all;
}
