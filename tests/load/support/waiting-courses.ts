import { prisma } from "@/lib/db/client";
import type { TestClinic } from "../../factories/clinic";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

/** A course with no visit booked yet. */
export type WaitingCourse = {
  readonly planId: string;
  readonly version: number;
  readonly patientId: string;
  readonly email: string;
  /** In the order of their numbers. */
  readonly sessionIds: readonly string[];
};

async function waitingCourse(clinic: TestClinic, sessions: number): Promise<WaitingCourse> {
  const patient = await makePatient(clinic);
  const { id: planId, version } = await makePlan(clinic, { patient, lengths: Array(sessions).fill(50) });
  const where = { clinicId: clinic.clinic.id, planId };
  const rows = await prisma().planSession.findMany({ where, orderBy: { number: "asc" }, select: { id: true } });
  return { planId, version, patientId: patient.id, email: patient.email ?? "", sessionIds: rows.map(({ id }) => id) };
}

/** Courses of so many sessions, each of another new patient, made through the product's own operations. */
export async function makeWaitingCourses(clinic: TestClinic, count: number, sessions: number) {
  const courses: WaitingCourse[] = [];
  while (courses.length < count) {
    const some = Array.from({ length: Math.min(10, count - courses.length) }, () => waitingCourse(clinic, sessions));
    courses.push(...(await Promise.all(some)));
  }
  return courses;
}
