import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { allowedDays, reachDays } from "@/lib/appointments/replan/allowed-days";
import { loadVisitFacts } from "@/lib/appointments/replan/load-visit-facts";
import type { NamedDropOut } from "@/lib/appointments/replan/read-drop-out";
import { type BookedStandingVisit, readStandingVisits } from "@/lib/appointments/visit/read-standing-visits";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { Context } from "@/lib/operation/operation";
import { actingMember } from "@/lib/plans/acting-member";
import type { Course, CourseSession } from "@/lib/plans/course";
import { loadCoursesOf } from "@/lib/plans/load-course";
import { clashOf, isAffected, type ReplanVisit } from "@/lib/scheduling";

/** A booked visit of the day with its course. */
export type DayVisit = BookedStandingVisit & {
  readonly version: number;
  readonly phone: string | null;
  readonly course: Course;
  readonly session: CourseSession;
  /** Whether it cannot stay where it is. */
  readonly isAffected: boolean;
};

/** The booked visits of a day, those a drop-out touches and the others, with their courses. */
export async function readDay(
  { tx, actor }: Context,
  day: Day,
  dropOut: NamedDropOut | null,
): Promise<readonly DayVisit[]> {
  const clinicId = actor.clinic.id;
  const visits = await readStandingVisits(tx, clinicId, 0, { from: day, to: day });
  const patientIds = [...new Set(visits.map(({ patient }) => patient.id))];
  const courses = (await loadCoursesOf(tx, clinicId, patientIds)).flatMap((record) => record.courses);
  const phones = await tx.patient.findMany({
    where: { clinicId, id: { in: patientIds } },
    select: { id: true, phone: true },
  });
  return visits.flatMap((visit) => {
    const course = courses.find(({ plan }) => plan.id === visit.planId);
    const session = course?.sessions.find(({ id }) => id === visit.planSessionId);
    const version = session?.appointment?.version;
    if (course === undefined || session === undefined || version === undefined) return [];
    const phone = phones.find(({ id }) => id === visit.patient.id)?.phone ?? null;
    return [
      {
        ...visit,
        version,
        phone,
        course,
        session,
        isAffected: dropOut !== null && isAffected(visit.phases, placeOf(visit), dropOut),
      },
    ];
  });
}

/** Where a booked visit stands. */
export function placeOf({ startsAtMs, clinician, room, device }: BookedStandingVisit) {
  return { startsAtMs, clinicianId: clinician.id, roomId: room.id, deviceId: device?.id ?? null };
}

/** The visits that could stay and may be moved for others: all but those deliberately booked over each other, which nobody untangles unasked. */
export function movableOthers(visits: readonly DayVisit[]): readonly DayVisit[] {
  const unaffected = visits.filter((visit) => !visit.isAffected);
  const at = (visit: DayVisit) => ({ phases: visit.phases, patientId: visit.patient.id, place: placeOf(visit) });
  return unaffected.filter((one) => unaffected.every((other) => other === one || clashOf(at(one), at(other)) === null));
}

/** The visits of a day as the question of re-planning knows them: each with what is free for it and the days its session may be on. */
export async function askVisits(
  { tx, actor, clock }: Context,
  day: Day,
  visits: readonly DayVisit[],
): Promise<readonly ReplanVisit[]> {
  const member = actingMember(actor);
  const { clinic } = member;
  const nowMs = clock.now().epochMilliseconds;
  const today = dayAt(nowMs, clinic.zone);
  const range = { from: maxDay(today, addDays(day, -reachDays)), to: addDays(day, reachDays) };
  const seeking = visits.map((visit) => ({ ...visit, patientId: visit.patient.id, procedureId: visit.procedure.id }));
  const factsOf = await loadVisitFacts(tx, { clinic, range, nowMs }, seeking);
  return seeking.map((visit) => {
    const { id, patientId, course, session } = visit;
    const ownDay = judgeDay(course, session, day, member).some(stops) ? [] : [day];
    return {
      id,
      patientId,
      place: placeOf(visit),
      facts: factsOf(visit),
      allowedDays: visit.isAffected ? allowedDays(course, session, day, today, member) : ownDay,
      leadId: course.plan.memberId,
    };
  });
}
