import { readBookableDays } from "@/lib/appointments/facts/bookable-days";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { loadVisits, type Visit } from "@/lib/appointments/visit/load-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Context } from "@/lib/operation/operation";
import { actingMember } from "@/lib/plans/acting-member";
import type { Course } from "@/lib/plans/course";
import { findingsFor } from "@/lib/plans/reader";
import { isCovered } from "@/lib/plans/settle-findings";
import { overlaps } from "@/lib/rules";
import type { CascadeCourse, CascadeFacts, CascadeVisit } from "@/lib/scheduling";

/** The running courses that share skin with one, directly or through another, itself first. */
export function sharingSkin(course: Course, all: readonly Course[]): readonly Course[] {
  const found: Course[] = [course];
  let rest = all.filter(({ plan }) => plan.id !== course.plan.id && plan.endedAt === null);
  for (const one of found) {
    const near = rest.filter(({ plan }) => overlaps(one.protocol, one.plan.zones, plan.zones));
    found.push(...near);
    rest = rest.filter((other) => !near.includes(other));
  }
  return found;
}

export type LoadedCascade = {
  readonly facts: CascadeFacts;
  /** The visits behind the facts, and the one that is to change even where it is booked no longer, by their ids. */
  readonly visits: ReadonlyMap<string, Visit>;
};

/**
 * What a cascade of a course is reckoned by: its booked visits and those of the patient's other courses on the same skin, with the
 * clinic's rosters from today to the last bookable day. What has begun, and what is pinned, is fixed.
 * @param freed the visit that is about to change: what it holds counts as free whatever else
 * @param pinned appointments that are to stay
 */
export async function loadCascade(
  { tx, actor, clock }: Context,
  courses: readonly Course[],
  { freed, pinned }: { readonly freed: readonly string[]; readonly pinned: readonly string[] },
): Promise<LoadedCascade> {
  const member = actingMember(actor);
  const { clinic } = member;
  const nowMs = clock.now().epochMilliseconds;
  const booked = courses.flatMap(({ sessions }) =>
    sessions.flatMap(({ state, appointment }) => (state === "booked" && appointment ? [appointment.id] : [])),
  );
  const known = await loadVisits(tx, clinic.id, [...new Set([...booked, ...freed])]);
  const visits = new Map(known.map((visit) => [visit.id, visit]));
  const all = courses.flatMap((course) => visitsOf(course, visits, { zone: clinic.zone, nowMs, pinned }));
  const ignore = [...freed, ...all.flatMap(({ id, fixed }) => (fixed === null ? [id] : []))];
  const range = await readBookableDays(tx, clinic.id, dayAt(nowMs, clinic.zone));
  const reckoned: CascadeCourse[] = [];
  for (const course of courses) {
    const { plan, protocol, patient, overrides, sessions } = course;
    const phases = all.find(({ courseId }) => courseId === plan.id)?.phases;
    if (phases === undefined) continue;
    const query = { clinic, procedureId: plan.procedureId, phases, patientId: patient.id, nowMs, ignore };
    reckoned.push({
      id: plan.id,
      protocol,
      indication: plan.indication,
      patient,
      acknowledged: overrides.map(({ rule }) => rule),
      standing: (found) =>
        findingsFor(
          found.filter((finding) => !isCovered(finding, overrides)),
          member,
        ),
      done: sessions.flatMap(({ state, number, day }) =>
        state === "done" && day !== null ? { number, date: day } : [],
      ),
      facts: await loadSchedulingFacts(tx, { ...query, ranges: [range], preferClinicianId: plan.memberId }),
    });
  }
  const history = courses[0]?.history ?? [];
  return { facts: { history, courses: reckoned, visits: all, fromDay: range.from, toDay: range.to }, visits };
}

type Reckoning = { readonly zone: string; readonly nowMs: number; readonly pinned: readonly string[] };

function visitsOf(
  { plan, sessions }: Course,
  visits: ReadonlyMap<string, Visit>,
  { zone, nowMs, pinned }: Reckoning,
): readonly CascadeVisit[] {
  return sessions.flatMap(({ number, lengthHundredthsMm: length, state, appointment }): CascadeVisit[] => {
    const visit = appointment && visits.get(appointment.id);
    if (!visit || state !== "booked") return [];
    const { id, startsAtMs, clinicianId, roomId, deviceId, phases, status } = visit;
    const hasBegun = status !== "booked" || startsAtMs <= nowMs;
    const place = { startsAtMs, clinicianId, roomId, deviceId, day: dayAt(startsAtMs, zone) };
    const fixed = hasBegun ? "arrived" : pinned.includes(id) ? "pinned" : null;
    return [{ id, courseId: plan.id, number, length, zones: plan.zones, place, phases, fixed }];
  });
}
