import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { readDeviceIds } from "@/lib/appointments/facts/read-device-ids";
import { findAlternatives } from "@/lib/appointments/judge/find-alternatives";
import { judgeBooking } from "@/lib/appointments/judge/judge-booking";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { judgePlace } from "@/lib/appointments/judge/judge-place";
import { isOnlyTaken, refusePlace } from "@/lib/appointments/judge/refuse-place";
import { endExpiredHolds } from "@/lib/appointments/visit/end-expired-holds";
import type { Visit } from "@/lib/appointments/visit/load-visit";
import { lockDays, subjectDays } from "@/lib/appointments/visit/lock-days";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import { notFound, type Refusal, refuseFindings } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import type { Course, CourseSession } from "@/lib/plans/course";
import { chooseDevice, type FreeStart, type Phases, type SchedulingFacts } from "@/lib/scheduling";

export type WantedTime = {
  readonly course: Course;
  readonly session: CourseSession;
  /** Without a device the first free one is chosen, where the kind of visit needs one. */
  readonly start: FreeStart;
  /** The session's visit, where it is booked already: its durations are kept, and its day is locked too. */
  readonly visit: Visit | null;
  /** Visits and held times whose place counts as free. */
  readonly ignore: readonly string[];
};

export type SecuredPlace = {
  readonly start: FreeStart;
  readonly phases: Phases;
  readonly facts: SchedulingFacts;
  /** What the rules remark and did not refuse. */
  readonly findings: readonly Finding[];
};

/**
 * Makes sure that a session can be at a place in time, and that it stays so until the transaction ends: judged as a booking by the
 * rules, by rosters and by what is held, with the days of all concerned locked. The plan must be locked before.
 * Refuses what the rules block (findings), what cannot be (invalid), and what is taken (conflict, with the next best times).
 */
export async function securePlace(
  { tx, actor, clock }: Context,
  { course, session, start, visit, ignore }: WantedTime,
): Promise<Result<SecuredPlace, Refusal>> {
  const member = actingMember(actor);
  const { clinic } = member;
  const { plan, patient } = course;
  const day = dayAt(start.startsAtMs, clinic.zone);
  const findings = judgeBooking(course, session, start, member);
  if (findings.some(stops)) return refuseFindings(findings.filter(stops));
  const { procedureId } = plan;
  const phases = visit?.phases ?? (await loadPhases(tx, clinic.id, procedureId));
  if (phases === null) return notFound("procedure");

  const devices = await readDeviceIds(tx, clinic.id, procedureId);
  const left = visit === null ? [] : leftBehind(visit, clinic.zone);
  const days = [...left, ...subjectDays(day, { ...start, patientId: patient.id }, devices)];
  await lockDays(tx, clinic.id, days);
  const nowMs = clock.now().epochMilliseconds;
  await endExpiredHolds(tx, clinic.id, days, nowMs);
  const preferClinicianId = plan.memberId;
  const query = {
    clinic,
    procedureId,
    phases,
    patientId: patient.id,
    nowMs,
    ignore,
    preferClinicianId,
    standsAtMs: visit?.startsAtMs,
  };
  const facts = await loadSchedulingFacts(tx, { ...query, ranges: [{ from: day, to: day }] });
  const deviceId = start.deviceId ?? chooseDevice(facts, start.startsAtMs, visit?.deviceId ?? null);
  const placed = { ...start, deviceId };
  const reasons = judgePlace(facts, placed);
  if (reasons.length === 0) return ok({ start: placed, phases, facts, findings });
  if (!isOnlyTaken(reasons)) return refusePlace(reasons, []);
  const isAllowed = (other: Day) => !judgeDay(course, session, other, member).some(stops);
  return refusePlace(reasons, await findAlternatives(tx, query, start.startsAtMs, isAllowed, facts));
}

/** The day a visit leaves, with everybody and everything it occupies. */
function leftBehind(visit: Visit, zone: string) {
  const held = visit.deviceId === null ? [] : [visit.deviceId];
  return subjectDays(dayAt(visit.startsAtMs, zone), visit, held);
}
