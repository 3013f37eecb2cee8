import { Temporal } from "temporal-polyfill";
import { weekday } from "@/lib/kernel/day";
import { dayOf, minuteOfDay } from "@/lib/kernel/zoned";
import { minutesOf } from "@/lib/scheduling/local-day";
import type { FreeStart } from "@/lib/scheduling/types";
import type { WaitlistWishes, WishKind } from "@/lib/scheduling/waitlist/types";

/** The wishes a start does not meet, each once, in one order; empty when it meets all. Times are on the clock of `zone`. */
export function missedWishes(
  { clinicianId, weekdays, notBefore, notAfter, fromDay, untilDay }: WaitlistWishes,
  start: Pick<FreeStart, "startsAtMs" | "clinicianId">,
  zone: string,
): readonly WishKind[] {
  const instant = Temporal.Instant.fromEpochMilliseconds(start.startsAtMs);
  const [day, minute] = [dayOf(instant, zone), minuteOfDay(instant, zone)];
  const missed: WishKind[] = [];
  if (clinicianId !== null && clinicianId !== start.clinicianId) missed.push("clinician");
  if (weekdays.length > 0 && !weekdays.includes(weekday(day))) missed.push("weekday");
  const tooEarly = notBefore !== null && minute < minutesOf(notBefore);
  const tooLate = notAfter !== null && minute > minutesOf(notAfter);
  if (tooEarly || tooLate) missed.push("hours");
  if ((fromDay !== null && day < fromDay) || (untilDay !== null && day > untilDay)) missed.push("days");
  return missed;
}
