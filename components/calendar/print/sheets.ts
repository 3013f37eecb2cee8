import { type AgendaGroup, agendaGroups } from "@/components/calendar/agenda/agenda-groups";
import { clockTime } from "@/components/calendar/clinic-clock";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Phase, Visit } from "@/components/calendar/types";

/** Visits as they are printed: a day sheet for each clinician or room, a week or a month by day. What is cancelled takes no room. */
export function sheets(visits: readonly Visit[], query: CalendarQuery): AgendaGroup[] {
  return agendaGroups(
    visits.filter(({ status }) => status !== "cancelled" || query.status === "cancelled"),
    query,
  );
}

/** From when to when a phase lasts: "10:00–10:30"; empty where the visit has none of this kind. */
export function phaseSpan({ phases }: Visit, kind: Phase["kind"], zone: string): string {
  const phase = phases.find((each) => each.kind === kind);
  return phase ? `${clockTime(phase.startsAt, zone)}–${clockTime(phase.endsAt, zone)}` : "";
}
