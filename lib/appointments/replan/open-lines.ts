import { Temporal } from "temporal-polyfill";
import type { ReplanDayInput } from "@/lib/appointments/replan-day.schema";
import { loadVisits, type Visit } from "@/lib/appointments/visit/load-visit";
import { closedBecause } from "@/lib/appointments/visit/open-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Day } from "@/lib/kernel/day";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import type { Course, CourseSession } from "@/lib/plans/course";
import { loadCoursesOf, type PatientCourses } from "@/lib/plans/load-course";
import { lockPlans } from "@/lib/plans/lock-plans";
import type { FreeStart } from "@/lib/scheduling";

type Line = ReplanDayInput["lines"][number];

/** A line of the plan to be carried out, with its visit and course as they stand under lock. */
export type OpenLine = {
  /** Where it stands in the input: "lines.2.". */
  readonly path: string;
  readonly visit: Visit;
  readonly course: Course;
  readonly session: CourseSession;
  /** "Ana García, Thu 14 Jan 2027, 10:00". */
  readonly label: string;
  /** Null: the visit is cancelled. */
  readonly to: { readonly place: FreeStart; readonly day: Day } | null;
  /** Why it is cancelled; null where it is not. */
  readonly reason: string | null;
};

export type OpenLines = { readonly lines: readonly OpenLine[]; readonly records: readonly PatientCourses[] };

function placeIn(line: Line, zone: string): OpenLine["to"] {
  if (line.to === "cancelled") return null;
  const { startsAt, clinicianId, roomId, deviceId } = line;
  const startsAtMs = Temporal.Instant.from(startsAt).epochMilliseconds;
  return { place: { startsAtMs, clinicianId, roomId, deviceId }, day: dayAt(startsAtMs, zone) };
}

/** The refusal of a line whose visit was changed since it was decided on. */
export function staleLine({ label, visit }: Pick<OpenLine, "label" | "visit">) {
  const message = `${label}: this visit was changed meanwhile. Look again, then confirm.`;
  return refuse({ kind: "stale" as const, message, currentVersion: visit.version });
}

/**
 * Locks the courses of all lines and reads their visits. Refuses a visit of no or another clinic (not_found), one that is no longer booked
 * (conflict, rule: its status) and one that has another version than the line was decided on (stale); each names its line.
 */
export async function openLines({ tx, actor }: Context, asked: readonly Line[]): Promise<Result<OpenLines, Refusal>> {
  const { id: clinicId, zone } = actor.clinic;
  const ids = asked.map(({ appointmentId }) => appointmentId);
  const before = await loadVisits(tx, clinicId, ids);
  if (before.length < ids.length) return notFound("appointment");
  await lockPlans(tx, clinicId, [...new Set(before.map(({ planId }) => planId))]);
  // What was read before the lock may have changed while waiting for it.
  const visits = await loadVisits(tx, clinicId, ids);
  const records = await loadCoursesOf(tx, clinicId, [...new Set(visits.map(({ patientId }) => patientId))]);
  const courses = records.flatMap((record) => record.courses);
  const lines: OpenLine[] = [];
  for (const [index, line] of asked.entries()) {
    const visit = visits.find(({ id }) => id === line.appointmentId);
    const course = courses.find(({ plan }) => plan.id === visit?.planId);
    const session = course?.sessions.find(({ id }) => id === visit?.planSessionId);
    if (visit === undefined || course === undefined || session === undefined) return notFound("appointment");
    const when = formatDateTime(Temporal.Instant.fromEpochMilliseconds(visit.startsAtMs), zone);
    const label = `${course.patient.givenName} ${course.patient.familyName}, ${when}`;
    const path = `lines.${index}.`;
    const closed = closedBecause(visit, ["booked"]);
    if (closed !== null) {
      const message = `${label}: ${closed}`;
      return conflict(message, [], [{ path: `${path}appointmentId`, rule: visit.status, message }]);
    }
    if (visit.version !== line.version) return staleLine({ label, visit });
    const reason = line.to === "cancelled" ? line.reason : null;
    lines.push({ path, visit, course, session, label, to: placeIn(line, zone), reason });
  }
  return ok({ lines, records });
}
