import { Temporal } from "temporal-polyfill";
import { addDays } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Ask } from "@/lib/rules/consent/ask";
import { nameDays } from "@/lib/rules/words";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When the session begins: while treating not before now. Null while only its day is known. */
function beginning({ session, now }: Ask): Temporal.Instant | null {
  const planned = session.startsAt === undefined ? null : Temporal.Instant.from(session.startsAt);
  if (session.purpose === "book") return planned;
  return planned && Temporal.Instant.compare(planned, now) > 0 ? planned : now;
}

function nameTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * Time to think between signing and the first session, in elapsed hours; while only the day is known, in whole days.
 * `earliest` is the first day on which the same time of day would do. [GMC: enough time, no number; 24 h is a convention]
 */
export function checkCoolingOff(ask: Ask): Finding[] {
  const { protocol, session, signedAt, days } = ask;
  const { hours, severity, overridableBy, source } = protocol.consent.coolingOff;
  if (session.number !== 1) return [];
  const start = beginning(ask);
  // A booking that starts earlier on the day of signing leaves no time at all, not less than none.
  const passed = start ? Math.max(0, start.epochMilliseconds - signedAt.epochMilliseconds) : days * DAY;
  const short = hours * HOUR - passed;
  if (short <= 0) return [];
  const gap = start ? nameTime(passed) : nameDays(days);
  return [
    {
      rule: "CONSENT_COOLING_OFF",
      severity,
      message: `The first session begins ${gap} after the consent was signed; ${hours} h to think it over are asked for.`,
      overridableBy,
      earliest: addDays(session.date, Math.ceil(short / DAY)),
      source: `${source}: consent.coolingOffHours`,
      field: "session.date",
      data: { minutes: Math.floor(passed / MINUTE), needsHours: hours, notBefore: signedAt.add({ hours }).toString() },
    },
  ];
}
