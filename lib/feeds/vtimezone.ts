import type { Temporal } from "temporal-polyfill";

/** "+0530": an offset as calendars write it; seconds only where there are any. */
function offsetText(ns: number): string {
  const total = Math.round(Math.abs(ns) / 1_000_000_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return `${ns < 0 ? "-" : "+"}${two(hours)}${two(minutes)}${seconds === 0 ? "" : two(seconds)}`;
}

/** "20270328T020000": a wall clock as calendars write it. */
const localText = (local: Temporal.PlainDateTime): string =>
  local.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");

type Observance = { readonly onset: string; readonly from: number; readonly to: number };

function lines({ onset, from, to }: Observance): string[] {
  const kind = to > from ? "DAYLIGHT" : "STANDARD";
  const offsets = [`TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`];
  return [`BEGIN:${kind}`, `DTSTART:${onset}`, ...offsets, `END:${kind}`];
}

/** A change of the clocks: when it is on the wall clock that is put away, and the offsets on both sides. */
function change(at: Temporal.ZonedDateTime): Observance {
  const before = at.subtract({ nanoseconds: 1 });
  const onset = at.toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds - at.offsetNanoseconds });
  return { onset: localText(onset), from: before.offsetNanoseconds, to: at.offsetNanoseconds };
}

/**
 * The VTIMEZONE of an IANA zone (RFC 5545, 3.6.5), complete for every instant between two: each change of the clocks by its own, from
 * the last one before the first instant on, so that no rule has to be guessed. A zone that never changes has one standard time.
 * @returns lines joined by CRLF, without one at the end. Refuses an unknown zone (RangeError)
 */
export function vtimezone(zone: string, first: Temporal.Instant, last: Temporal.Instant): string {
  const start = first.toZonedDateTimeISO(zone);
  // A change at the very first instant is the one in force.
  const previous = start.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  const observances: Observance[] = [];
  if (previous === null) {
    const offset = start.offsetNanoseconds;
    observances.push({ onset: "19700101T000000", from: offset, to: offset });
  } else {
    observances.push(change(previous));
  }
  let next = start.getTimeZoneTransition("next");
  while (next !== null && next.epochMilliseconds <= last.epochMilliseconds) {
    observances.push(change(next));
    next = next.getTimeZoneTransition("next");
  }
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...observances.flatMap(lines), "END:VTIMEZONE"].join("\r\n");
}
