import { addDays, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { CLINICAL, CLINICAL_AND_DESK, NOBODY } from "@/lib/rules/roles";
import type { Asked } from "@/lib/rules/sessions/asked";
import { gapAfter, gapBefore, type Need } from "@/lib/rules/sessions/gap";
import { type Event, outranks } from "@/lib/rules/sessions/subject";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import { nameEvent } from "@/lib/rules/words";

/** A course is made of clinic sessions into the dermis; home rolls and absorption rolls keep no two-month rhythm. */
function keepsRhythm(event: Event): boolean {
  return event.setting === "clinic" && event.step.tier === "dermal";
}

const rhythm: Need = (protocol, earlier, later) =>
  keepsRhythm(earlier) && keepsRhythm(later) ? protocol.course.onScheduleDays.min : 0;

/** Refuses a course of fewer or more sessions than the protocol allows: 2 to 5 (A2). */
export function checkSessionCount(protocol: Protocol, count: number, found: Finding[]): void {
  const { minSessions, maxSessions, source } = protocol.course;
  if (count >= minSessions && count <= maxSessions) return;
  const mend = count > maxSessions ? " Open a new course for the rest." : "";
  found.push({
    rule: "COURSE_SESSION_COUNT",
    severity: "block",
    message: `A course has ${minSessions} to ${maxSessions} sessions; this one has ${count}.${mend}`,
    overridableBy: NOBODY,
    source: `${source}: course`,
    field: "sessions",
    data: { count, min: minSessions, max: maxSessions },
  });
}

/** Warns when a session stands closer to the one before, or to the one after, than the course's on-schedule days (A3). */
export function checkEarly(
  protocol: Protocol,
  subject: Event,
  earlier: readonly Event[],
  later: readonly Event[],
  { prefix, path }: Asked,
  found: Finding[],
): void {
  const { onScheduleDays } = protocol.course;
  const common = {
    rule: "COURSE_EARLY",
    severity: "warn",
    overridableBy: CLINICAL_AND_DESK,
    source: `${onScheduleDays.source}: course.onScheduleWindowDays`,
    field: `${path}date`,
  } as const;
  const spacing = `sessions of a course are ${onScheduleDays.min} to ${onScheduleDays.max} days apart`;
  const before = gapBefore(protocol, subject, earlier, rhythm);
  if (before) {
    found.push({
      ...common,
      message: `${prefix}Early for the course: ${formatDay(subject.date)} is day ${before.days} after ${nameEvent(protocol, before.other, subject.zones)}; ${spacing}.`,
      earliest: addDays(before.other.date, before.need),
      data: { days: before.days, needs: before.need, governedBy: before.other.date },
    });
  }
  const after = gapAfter(protocol, subject, later, rhythm);
  if (after) {
    const latest = addDays(after.other.date, -after.need);
    found.push({
      ...common,
      message: `${prefix}This leaves ${after.days} days before the session on ${formatDay(after.other.date)}; ${spacing}.`,
      data: { days: after.days, needs: after.need, neighbour: after.other.date, latest },
    });
  }
}

/** For each zone by itself the course session before, and of these the one longest ago: another zone never hides a late one. */
function longestAgo(protocol: Protocol, subject: Event, earlier: readonly Event[]): Event | null {
  let oldest: Event | null = null;
  for (const zone of subject.zones) {
    let last: Event | null = null;
    for (const event of earlier) {
      if (event.at > subject.at || !keepsRhythm(event) || !zonesOverlap(protocol, event.zones, [zone])) continue;
      if (!last || event.at > last.at || (event.at === last.at && outranks(event, last))) last = event;
    }
    if (last && (!oldest || last.at < oldest.at)) oldest = last;
  }
  return oldest;
}

/** Informs past the on-schedule days, and warns past 183 days that the course has lapsed and the plan needs a review (A3). */
export function checkLate(
  protocol: Protocol,
  subject: Event,
  earlier: readonly Event[],
  { prefix, path }: Asked,
  found: Finding[],
): void {
  const { onScheduleDays, lapsedAfterDays } = protocol.course;
  const isOld = (event: Event) => subject.at - event.at > onScheduleDays.max;
  if (!keepsRhythm(subject) || !earlier.some(isOld)) return;
  const last = longestAgo(protocol, subject, earlier);
  if (!last || !isOld(last)) return;
  const days = subject.at - last.at;
  const lapsed = days > lapsedAfterDays.days;
  const since = `${formatDay(subject.date)} is day ${days} after ${nameEvent(protocol, last, subject.zones)}`;
  found.push({
    rule: lapsed ? "COURSE_LAPSED" : "COURSE_LATE",
    severity: lapsed ? "warn" : "info",
    message: lapsed
      ? `${prefix}The course has lapsed: ${since}, more than ${lapsedAfterDays.days}. Review the plan, take the history again and renew the consent.`
      : `${prefix}Late for the course: ${since}; sessions of a course are ${onScheduleDays.min} to ${onScheduleDays.max} days apart.`,
    overridableBy: lapsed ? CLINICAL : NOBODY,
    source: lapsed
      ? `${lapsedAfterDays.source}: course.lapsedAfterDays`
      : `${onScheduleDays.source}: course.onScheduleWindowDays`,
    field: `${path}date`,
    data: {
      days,
      governedBy: last.date,
      latest: addDays(last.date, lapsed ? lapsedAfterDays.days : onScheduleDays.max),
    },
  });
}
