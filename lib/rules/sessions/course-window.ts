import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { Length } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { window } from "@/lib/rules/sessions/window";
import type { Performed, ZoneId } from "@/lib/rules/types";

type Asked = { readonly number: number; readonly length: Length; readonly zones: readonly ZoneId[] };

/** `open`: nothing before it keeps its rhythm, or its ideal day has passed, so that its on-schedule days count from its start. */
export type CourseWindow = {
  readonly earliest: Day;
  readonly ideal: Day;
  readonly latest: Day;
  readonly open: boolean;
};

/**
 * The on-schedule days of a session that is still to be placed, given all that took place and is to take place before it, not
 * before `first`. They begin when the skin is ready and the on-schedule span has begun; a first session (number 1) keeps no
 * rhythm of an earlier course. Refuses dates that are no calendar days (RangeError). [A3, protocol.json: course.onScheduleWindowDays]
 */
export function courseWindow(
  protocol: Protocol,
  { history, session, first }: { readonly history: readonly Performed[]; readonly session: Asked; readonly first: Day },
): CourseWindow {
  const { min, max } = protocol.course.onScheduleDays;
  const ready = window(protocol, history, session.zones, session.length);
  if (ready.earliest === null) return { earliest: first, ideal: first, latest: addDays(first, max), open: true };
  const scheduled = session.number === 1 ? ready.earliest : addDays(ready.latest, min - max);
  const earliest = maxDay(first, ready.earliest, scheduled < ready.ideal ? scheduled : ready.ideal);
  if (ready.ideal >= first) return { earliest, ideal: ready.ideal, latest: ready.latest, open: false };
  // The ideal day has passed: late whatever is done. As for a first session, the on-schedule days count from now.
  return { earliest, ideal: earliest, latest: addDays(earliest, max), open: true };
}
