import { clockTime } from "@/components/calendar/clinic-clock";
import { formatDay } from "@/lib/kernel/day";
import type { Place } from "./types";

type PlaceWordsProps = { readonly place: Place; readonly zone: string; readonly withDay: boolean };

/** "Thu 14 Jan 2027, 10:00 · Carl Clinician · Room 1". */
export function placeWords({ place, zone, withDay }: PlaceWordsProps): string {
  const time = clockTime(place.startsAt, zone);
  const when = withDay ? `${formatDay(place.day)}, ${time}` : time;
  return [when, place.clinicianName, place.roomName, place.deviceName].filter((word) => word !== null).join(" · ");
}
