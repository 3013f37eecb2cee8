import type { Temporal } from "temporal-polyfill";
import { dayIn, type Language } from "./language";
import { dayOf, formatDateTime, minuteOfDay } from "./zoned";

/** An instant for people in their language, by the clock of a zone. */
export function dateTimeIn(language: Language, instant: Temporal.Instant, zone: string): string {
  if (language === "en") return formatDateTime(instant, zone);
  const minutes = minuteOfDay(instant, zone);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return `${dayIn(language, dayOf(instant, zone))}, ${clock} h`;
}
