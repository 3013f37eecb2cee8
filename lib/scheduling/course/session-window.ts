import { addDays, type Day, maxDay, toEpochDay } from "@/lib/kernel/day";
import { window } from "@/lib/rules";
import { asPerformed, type Dated, restBefore } from "@/lib/scheduling/course/dated";
import type { Course, CourseSession, CourseWindow } from "@/lib/scheduling/course/types";

/** Days between which to search, as epoch days, and the window for people. `open`: wide, because it starts late or first. */
export type DayWindow = {
  readonly earliest: number;
  readonly ideal: number;
  readonly latest: number;
  readonly open: boolean;
  readonly days: CourseWindow;
};

/**
 * The window of `session` when `dated` are done as planned. From the rules: never before the skin is ready, on schedule
 * (56-70 days after the session before, with the default protocol), the ideal day two months after it. From the course: not
 * before `fromDay`, after the session before it, and early enough for every fixed session that follows.
 */
export function sessionWindow(course: Course, dated: readonly Dated[], session: CourseSession): DayWindow {
  const { fromDay, horizonDay } = course;
  const previous = dated.at(-1);
  const first = previous === undefined ? fromDay : maxDay(fromDay, addDays(previous.date, 1));
  const { days, open } = onSchedule(course, dated, session, first);
  const caps = [days.latest, horizonDay, ...capsOfFixed(course, session)].map(toEpochDay);
  return {
    earliest: toEpochDay(days.earliest),
    ideal: toEpochDay(days.ideal),
    latest: Math.min(...caps),
    open,
    days,
  };
}

function onSchedule(course: Course, dated: readonly Dated[], session: CourseSession, first: Day) {
  const { protocol, history } = course;
  const { min, max } = protocol.course.onScheduleDays;
  const ready = window(protocol, [...history, ...dated.map(asPerformed)], session.zones, session.length);
  if (ready.earliest === null || ready.ideal === null || ready.latest === null) {
    return { days: { earliest: first, ideal: first, latest: addDays(first, max) }, open: true };
  }
  // The on-schedule days end at `latest`, so they begin max - min before it. A first session keeps no earlier course's rhythm.
  const scheduled = session.number === 1 ? ready.earliest : addDays(ready.latest, min - max);
  const earliest = maxDay(first, ready.earliest, scheduled < ready.ideal ? scheduled : ready.ideal);
  if (ready.ideal >= first) return { days: { earliest, ideal: ready.ideal, latest: ready.latest }, open: false };
  // The ideal day has passed: late whatever is done. As for a first session, the on-schedule days count from now.
  return { days: { earliest, ideal: earliest, latest: addDays(earliest, max) }, open: true };
}

/** The last day that leaves each later fixed session its order and its rest. */
function capsOfFixed(course: Course, session: CourseSession): readonly Day[] {
  return course.sessions.flatMap(({ number, zones, fixedDate }) => {
    if (fixedDate === undefined || number <= session.number) return [];
    return [addDays(fixedDate, -Math.max(1, restBefore(course.protocol, session, zones, fixedDate)))];
  });
}
