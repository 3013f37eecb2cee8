import { Temporal } from "temporal-polyfill";
import { illegalBookings } from "@/lib/appointments/judge/illegal-bookings";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { consentFindings, renewing } from "@/lib/consent/judge-standing";
import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { dayOf } from "@/lib/kernel/zoned";
import type { Course, CourseSession } from "@/lib/plans/course";
import { desk } from "./desk";
import { dueReason, dueWindow } from "./due-window";
import type { FollowUpKind } from "./follow-up.schema";

/** How long before its on-schedule days begin a session is worth a call, in days: diaries fill about three weeks ahead. */
export const leadDays = 21;
/** How long before its last on-schedule day a session that is not booked becomes pressing, in days. */
export const closingDays = 7;

/** One matter of a course that needs somebody. */
export type FollowUp = {
  readonly kind: FollowUpKind;
  readonly course: Course;
  readonly session: CourseSession;
  readonly since: Day | null;
  readonly window: { readonly earliest: Day; readonly ideal: Day; readonly latest: Day } | null;
  readonly missedOn: Day | null;
  readonly reason: string;
  readonly finding: Finding | null;
  /** The day by which it matters: what comes first within a kind. */
  readonly deadline: Day;
};

/** What a course's own rows do not tell. */
export type Beside = {
  readonly today: Day;
  /** The clinic's zone. */
  readonly zone: string;
  /** By session: the day of its last booking, where the patient did not come to it and nothing was booked since. */
  readonly missed: ReadonlyMap<string, Day>;
  /** By session: why its booking cannot take place under today's rosters, in words. */
  readonly stranded: ReadonlyMap<string, string>;
};

/**
 * What somebody has to do about a course, from its facts alone: at most one matter for each session, by number, and none where all
 * is well. Of the sessions that are neither done nor booked only the first counts: the others follow from it.
 */
export function deriveFollowUps(course: Course, beside: Beside): FollowUp[] {
  if (course.plan.endedAt !== null) return [];
  const due = course.sessions.find(({ state }) => state === "due");
  const illegal = new Map(illegalBookings(course, desk).map(({ session, findings }) => [session.id, findings[0]]));
  return course.sessions.flatMap((session) => {
    if (session === due) return ofDue(course, session, beside) ?? [];
    return ofBooked(course, session, illegal.get(session.id) ?? null, beside) ?? [];
  });
}

/** A booking whose day went by with nothing recorded, one the rules no longer allow, or one the rosters make impossible: what weighs most. */
function ofBooked(
  course: Course,
  session: CourseSession,
  finding: Finding | null,
  { today, zone, stranded }: Beside,
): FollowUp | null {
  const { state, day } = session;
  if (state !== "booked" || day === null) return null;
  const shared = { course, session, window: null, missedOn: null, deadline: day };
  if (day < today) return { ...shared, kind: "unrecorded", since: addDays(day, 1), reason: "", finding: null };
  const impossible = stranded.get(session.id);
  if (finding === null) {
    if (impossible !== undefined)
      return { ...shared, kind: "stranded", since: null, reason: impossible, finding: null };
    return ofConsent(course, session, day, today);
  }
  const withdrawn = withdrawnOn(course, finding, zone);
  if (withdrawn !== null)
    return { ...shared, kind: "consent_withdrawn", since: withdrawn, reason: finding.message, finding };
  const governedBy = finding.data?.governedBy;
  const since = typeof governedBy === "string" && governedBy <= today ? governedBy : null;
  return { ...shared, kind: "illegal", since, reason: finding.message, finding };
}

/** The day the consent was withdrawn, where a finding is about that; null where it is about something else. */
function withdrawnOn({ consent }: Course, { rule }: Finding, zone: string): Day | null {
  const at = consent?.facts.withdrawnAt;
  return rule === "CONSENT_WITHDRAWN" && at !== undefined ? dayOf(Temporal.Instant.from(at), zone) : null;
}

/** The next booked session, where the consent will not cover it: time to have another signed. */
function ofConsent(course: Course, session: CourseSession, day: Day, today: Day): FollowUp | null {
  const next = course.sessions.find(({ state }) => state === "booked");
  const begins = addDays(day, -leadDays);
  if (course.consent === null || session !== next || today < begins) return null;
  const [finding] = renewing(consentFindings(course, session.number, day, course.consent.facts.signedAt));
  if (finding === undefined) return null;
  const { message: reason } = finding;
  return {
    course,
    session,
    window: null,
    missedOn: null,
    deadline: day,
    kind: "consent_lapsing",
    since: begins,
    reason,
    finding,
  };
}

/** The next session of a course, not booked: how pressing it is today. */
function ofDue(course: Course, session: CourseSession, { today, zone, missed }: Beside): FollowUp | null {
  const made = dayOf(Temporal.Instant.from(course.plan.createdAt), zone);
  const window = dueWindow(course, session, made);
  const begins = addDays(window.earliest, -leadDays);
  const missedOn = missed.get(session.id) ?? null;
  const shared = { course, session, window, missedOn, deadline: window.latest };
  const onToday = judgeDay(course, session, today, desk);
  const [stopped] = onToday.filter((finding) => withdrawnOn(course, finding, zone) !== null);
  if (stopped) {
    const since = withdrawnOn(course, stopped, zone);
    return { ...shared, kind: "consent_withdrawn", since, reason: stopped.message, finding: stopped };
  }
  if (today < begins && missedOn === null) return null;
  const lapsed = onToday.find(({ rule }) => rule === "COURSE_LAPSED");
  const late = onToday.find(({ rule }) => rule === "COURSE_LATE") ?? null;
  if (lapsed) {
    const latest = lapsed.data?.latest;
    const since = typeof latest === "string" ? addDays(latest, 1) : null;
    return { ...shared, kind: "lapsed", since, reason: lapsed.message, finding: lapsed };
  }
  // What no waiting ends is the reason nobody finds a time: it is told first.
  const barred = onToday.find((finding) => stops(finding) && finding.earliest === undefined) ?? null;
  const why = barred?.message ?? dueReason(course, session, made);
  if (today > window.latest) {
    const since = addDays(window.latest, 1);
    return { ...shared, kind: "overdue", since, reason: (barred ?? late)?.message ?? why, finding: barred ?? late };
  }
  const rest = { ...shared, reason: why, finding: barred };
  if (missedOn !== null) return { ...rest, kind: "no_show", since: missedOn };
  const closes = addDays(window.latest, -closingDays);
  if (today >= closes) return { ...rest, kind: "closing", since: maxDay(closes, made) };
  return { ...rest, kind: "due", since: maxDay(begins, made) };
}
