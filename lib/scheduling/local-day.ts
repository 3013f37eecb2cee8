import { Temporal } from "temporal-polyfill";
import { addDays, type Day, toEpochDay } from "@/lib/kernel/day";
import { instantAt } from "@/lib/kernel/zoned";

const MINUTE_MS = 60_000;
const DAY_MIN = 1440;
const DAY_MS = DAY_MIN * MINUTE_MS;

/** One calendar day of a zone, with its wall clock laid onto instants. */
export type LocalDay = {
  readonly day: Day;
  /** First instant of the day, and first instant of the next one. */
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  /** The instant the wall clock shows `minute` after 00:00 (0-1440), or null when it never does that day. */
  readonly at: (minute: number) => number | null;
  /** As `at`, but a minute skipped by a clock change moves to the next one that exists. */
  readonly atOrNext: (minute: number) => number;
};

/** "HH:MM" as minutes after 00:00; "24:00" is 1440. Refuses anything else (RangeError). */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (!(total <= DAY_MIN)) throw new RangeError(`Not a time of day: ${JSON.stringify(time)}`);
  return total;
}

/** Minutes after 00:00 as "HH:MM". */
export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/**
 * The first instant of `day` in `zone`: midnight, or where the clocks skip midnight the first minute after it. A day the zone left out
 * altogether (Samoa, 30 Dec 2011) is empty: it starts where the next one does.
 */
export function startOfDayMs(day: Day, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * `startOfDayMs` for many days of one zone: days that are a whole day away from a change of the clocks start where arithmetic
 * says, and only the others are looked up.
 */
export function dayStarter(zone: string): (day: Day) => number {
  let stretch = { fromMs: 0, toMs: 0, offsetMs: 0 };
  const plainStart = (day: Day): number | null => {
    const ms = toEpochDay(day) * DAY_MS - stretch.offsetMs;
    return stretch.fromMs + DAY_MS <= ms && ms < stretch.toMs ? ms : null;
  };
  return (day) => {
    const known = plainStart(day);
    if (known !== null) return known;
    stretch = stretchAround(toEpochDay(day) * DAY_MS, zone);
    return plainStart(day) ?? startOfDayMs(day, zone);
  };
}

/** The time around an instant in which the clocks of a zone do not change, and their offset from UTC. */
function stretchAround(ms: number, zone: string) {
  // One past it: a change at the very instant is the previous one, because the new offset holds from it on.
  const local = Temporal.Instant.fromEpochMilliseconds(ms + 1).toZonedDateTimeISO(zone);
  return {
    fromMs: (local.getTimeZoneTransition("previous")?.epochMilliseconds ?? Number.NEGATIVE_INFINITY) + 1,
    toMs: local.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: local.offsetNanoseconds / 1_000_000,
  };
}

/**
 * Lays the wall clock of `day` in `zone` onto instants, exactly, also on days when the clocks change.
 * A minute that occurs twice means its first occurrence. `startsAtMs`, `endsAtMs`: the day's bounds where already known.
 */
export function localDay(
  day: Day,
  zone: string,
  startsAtMs = startOfDayMs(day, zone),
  endsAtMs = startOfDayMs(addDays(day, 1), zone),
): LocalDay {
  // A day of exactly 24 hours has no clock change: arithmetic replaces a time zone look-up per minute.
  const plain = endsAtMs - startsAtMs === DAY_MIN * MINUTE_MS;
  const at = (minute: number): number | null => {
    if (minute >= DAY_MIN) return endsAtMs;
    if (plain) return startsAtMs + minute * MINUTE_MS;
    return instantAt(day, timeOf(minute), zone)?.epochMilliseconds ?? null;
  };
  const atOrNext = (minute: number): number => {
    for (let m = minute; m < DAY_MIN; m += 1) {
      const ms = at(m);
      if (ms !== null) return ms;
    }
    return endsAtMs;
  };
  return { day, startsAtMs, endsAtMs, at, atOrNext };
}
