import type { Roster } from "@/components/calendar/types";
import type { Day } from "@/lib/kernel/day";
import { rosteredHours, wholeDay } from "./open-hours";

const HOUR_MS = 3_600_000;
const USUAL = { from: "08:00", to: "18:00" };

function atHour(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/**
 * First and last time of day the grid needs, in whole hours "HH:00": from an hour that begins before anybody starts to one after
 * everybody left, on any of these days. 08:00 to 18:00 where nobody works. The widget widens it for visits outside.
 */
export function hoursShown(roster: Roster, days: readonly Day[]): { readonly from: string; readonly to: string } {
  const spans = days.flatMap((day) =>
    roster.clinicians
      .flatMap((clinician) => rosteredHours(clinician, day))
      .map(({ startsAtMs, endsAtMs }) => ({
        first: (startsAtMs - wholeDay(day).startsAtMs) / HOUR_MS,
        last: (endsAtMs - wholeDay(day).startsAtMs) / HOUR_MS,
      })),
  );
  if (spans.length === 0) return USUAL;
  const first = Math.min(...spans.map((span) => span.first));
  const last = Math.max(...spans.map((span) => span.last));
  return {
    from: atHour(Math.max(0, Math.ceil(first) - 1)),
    to: atHour(Math.min(24, Math.floor(last) + 1)),
  };
}
