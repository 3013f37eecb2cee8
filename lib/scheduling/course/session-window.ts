import { addDays, type Day, maxDay, toEpochDay } from "@/lib/kernel/day";
import { courseWindow } from "@/lib/rules";
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
  const history = [...course.history, ...dated.map(asPerformed)];
  const { open, ...days } = courseWindow(course.protocol, { history, session, first });
  const caps = [days.latest, horizonDay, ...capsOfFixed(course, session)].map(toEpochDay);
  return {
    earliest: toEpochDay(days.earliest),
    ideal: toEpochDay(days.ideal),
    latest: Math.min(...caps),
    open,
    days,
  };
}

/** The last day that leaves each later fixed session its order and its rest. */
function capsOfFixed(course: Course, session: CourseSession): readonly Day[] {
  return course.sessions.flatMap(({ number, zones, fixedDate }) => {
    if (fixedDate === undefined || number <= session.number) return [];
    return [addDays(fixedDate, -Math.max(1, restBefore(course.protocol, session, zones, fixedDate)))];
  });
}
