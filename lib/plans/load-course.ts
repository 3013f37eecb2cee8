import { protocolById } from "@/lib/clinic/current-protocol";
import { readStandingConsents } from "@/lib/consent/read-consent-facts";
import type { StandingConsent } from "@/lib/consent/standing";
import { dayFromDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { Booked, Performed } from "@/lib/rules";
import { healthFacts } from "@/lib/screening/health-facts";
import { type HealthRecord, readHealth } from "@/lib/screening/read-health";
import type { Course, CourseSession } from "./course";
import {
  type OverrideRow,
  type PlanRow,
  readOverrides,
  readPlans,
  readSessions,
  type SessionRow,
} from "./read-courses";

export type { Course, CourseSession } from "./course";
export { lockPlan } from "./lock-plan";

function appointmentOf(row: SessionRow): CourseSession["appointment"] {
  if (row.appointmentId === null) return null;
  const { appointmentId: id, appointmentVersion: version, status, day, startsAt, endsAt } = row;
  const { clinicianId, clinicianName, roomId, roomName } = row;
  const time = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { id, version, status, day, ...time, clinicianId, clinicianName, roomId, roomName };
}

function treatmentOf(row: SessionRow): CourseSession["treatment"] {
  if (row.treatmentId === null) return null;
  const { treatmentId: id, performedOn, deepestLengthHundredthsMm, treatedZones: zones, outcome } = row;
  return { id, performedOn, deepestLengthHundredthsMm, zones, outcome };
}

function sessionOf(row: SessionRow, plan: PlanRow): CourseSession {
  const { id, number, plannedLengthHundredthsMm } = row;
  const appointment = appointmentOf(row);
  const treatment = treatmentOf(row);
  return {
    id,
    number,
    lengthHundredthsMm: treatment?.deepestLengthHundredthsMm ?? plannedLengthHundredthsMm,
    plannedLengthHundredthsMm,
    zones: treatment?.zones ?? plan.zones,
    state: treatment ? "done" : appointment ? "booked" : "due",
    day: treatment?.performedOn ?? appointment?.day ?? null,
    appointment,
    treatment,
  };
}

function performedIn(sessions: readonly CourseSession[]): Performed[] {
  const performed = sessions.flatMap(({ treatment }) =>
    treatment === null
      ? []
      : {
          date: treatment.performedOn,
          length: treatment.deepestLengthHundredthsMm,
          zones: treatment.zones,
          setting: "clinic" as const,
          outcome: treatment.outcome,
        },
  );
  return performed.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What is booked and not yet done among some sessions. */
export function bookedIn(sessions: readonly CourseSession[]): Booked[] {
  return sessions.flatMap(({ state, day, lengthHundredthsMm: length, zones }) =>
    state === "booked" && day !== null ? { date: day, length, zones, setting: "clinic" as const } : [],
  );
}

function overridesOf(rows: readonly OverrideRow[]): Course["overrides"] {
  return rows.map(({ planId: _, at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** A patient with everything done to them and all their courses. */
export type PatientCourses = {
  readonly patient: Course["patient"];
  /** What was answered about the patient's health; undefined when nothing was. */
  readonly health: HealthRecord | undefined;
  /** Oldest first. */
  readonly history: readonly Performed[];
  /** Newest first. */
  readonly courses: readonly Course[];
};

/** Plans by patient, sessions and overrides by plan. */
type Rows = {
  readonly plans: ReadonlyMap<string, readonly PlanRow[]>;
  readonly sessions: ReadonlyMap<string, readonly SessionRow[]>;
  readonly overrides: ReadonlyMap<string, readonly OverrideRow[]>;
  readonly health: ReadonlyMap<string, HealthRecord>;
  readonly consents: ReadonlyMap<string, StandingConsent>;
};

async function coursesOf(tx: Tx, clinicId: string, patient: Course["patient"], rows: Rows): Promise<PatientCourses> {
  const plans = rows.plans.get(patient.id) ?? [];
  const sessionsOf = new Map(
    plans.map((plan) => [plan.id, (rows.sessions.get(plan.id) ?? []).map((one) => sessionOf(one, plan))]),
  );
  const history = performedIn([...sessionsOf.values()].flat());
  const health = rows.health.get(patient.id);
  const courses: Course[] = [];
  for (const { createdAt, endedAt, ...plan } of plans) {
    const { protocol, version: protocolVersion } = await protocolById(tx, clinicId, plan.protocolId);
    const beside = [...sessionsOf].filter(([id]) => id !== plan.id).flatMap(([, sessions]) => sessions);
    const times = { createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
    courses.push({
      plan: { ...plan, ...times, protocolVersion },
      protocol,
      patient: { ...patient, ...healthFacts(protocol, health) },
      health,
      history,
      upcoming: bookedIn(beside),
      sessions: sessionsOf.get(plan.id) ?? [],
      consent: rows.consents.get(plan.id) ?? null,
      overrides: overridesOf(rows.overrides.get(plan.id) ?? []),
    });
  }
  return { patient, health, history, courses };
}

/**
 * All courses of some patients as they stand. The number of statements does not depend on how many there are.
 * @returns those of the patients the clinic has, in no particular order; a patient who asks sees their own alone
 */
export async function loadCoursesOf(
  tx: Tx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<PatientCourses[]> {
  const people = await tx.patient.findMany({ where: { clinicId, id: { in: [...patientIds] } } });
  if (people.length === 0) return [];
  const plans = Map.groupBy(await readPlans(tx, clinicId, patientIds), ({ patientId }) => patientId);
  const sessions = Map.groupBy(await readSessions(tx, clinicId, patientIds), ({ planId }) => planId);
  const overrides = Map.groupBy(await readOverrides(tx, clinicId, patientIds), ({ planId }) => planId);
  const health = await readHealth(tx, clinicId, patientIds);
  const rows = { plans, sessions, overrides, health, consents: await readStandingConsents(tx, clinicId, patientIds) };
  const found: PatientCourses[] = [];
  for (const { id, givenName, familyName, email, birthDate } of people) {
    const patient = { id, givenName, familyName, birthDate: dayFromDb(birthDate), email };
    found.push(await coursesOf(tx, clinicId, patient, rows));
  }
  return found;
}

/**
 * All courses of a patient as they stand.
 * @returns null when the clinic has no such patient, or a patient asks for another
 */
export async function loadCourses(tx: Tx, clinicId: string, patientId: string): Promise<PatientCourses | null> {
  const [record = null] = await loadCoursesOf(tx, clinicId, [patientId]);
  return record;
}

/** One course as it stands, or null when the clinic has no such plan, or a patient asks for another's. */
export async function loadCourse(tx: Tx, clinicId: string, planId: string): Promise<Course | null> {
  const plan = await tx.treatmentPlan.findUnique({
    where: { clinicId_id: { clinicId, id: planId } },
    select: { patientId: true },
  });
  if (plan === null) return null;
  const record = await loadCourses(tx, clinicId, plan.patientId);
  return record?.courses.find((course) => course.plan.id === planId) ?? null;
}
