import type { Day } from "@/lib/kernel/day";
import type { PatientActor } from "@/lib/operation/actor";
import type { Course } from "@/lib/plans/course";
import { draftOf, draftTimeline, factsOf } from "@/lib/plans/judge-draft";
import type { CourseSessionDto } from "@/lib/plans/plan.schema";
import { sessionView } from "@/lib/plans/plan-view";
import type { PortalCourseDto } from "./get-course.schema";

type PortalCourse = PortalCourseDto["courses"][number];

/** A course as the patient sees it, and its sessions with everything that is known of them. */
export type CourseView = { readonly course: PortalCourse; readonly sessions: readonly CourseSessionDto[] };

function stateOf({ plan, sessions }: Course): PortalCourse["state"] {
  if (plan.endedAt !== null) return "ended";
  return sessions.every(({ state }) => state === "done") ? "completed" : "active";
}

/** Only what is the patient's to know: no ids of people, rooms or records. */
function forPatient(session: CourseSessionDto): PortalCourse["sessions"][number] {
  const { number, lengthHundredthsMm, state, date, earliest, ideal, latest, why } = session;
  const { startsAt, endsAt, time, clinicianName } = session;
  const when = { startsAt, endsAt, ...(time === undefined ? {} : { time }) };
  return { number, lengthHundredthsMm, state, date, earliest, ideal, latest, why, ...when, clinicianName };
}

/**
 * Puts a course in words for its patient, as of `today`.
 */
export function courseView(course: Course, today: Day, reader: PatientActor): CourseView {
  const { plan, protocol } = course;
  const sessions = draftTimeline(factsOf(course, reader), draftOf(course), today).map((window) =>
    sessionView(
      window,
      course.sessions.find(({ number }) => number === window.number),
      reader.clinic.zone,
    ),
  );
  const labels = new Map(protocol.zones.map(({ id, label }) => [id, label]));
  return {
    course: {
      planId: plan.id,
      indicationLabel: protocol.indications.find(({ id }) => id === plan.indication)?.label ?? plan.indication,
      zoneLabels: plan.zones.map((zoneId) => labels.get(zoneId) ?? zoneId),
      state: stateOf(course),
      sessions: sessions.map(forPatient),
    },
    sessions,
  };
}
