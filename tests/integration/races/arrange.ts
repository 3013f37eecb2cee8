import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { prisma } from "@/lib/db/client";
import type { Result } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import type { Refusal } from "@/lib/operation/refusal";
import type { BookedCourseDto } from "@/lib/plans/book-course.schema";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makeMember } from "../../factories/member";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

/** Somebody of the desk with a patient of their own, whose course of five sessions is not booked. */
export type Booker = { readonly actor: MemberActor; readonly patientId: string; readonly planId: string };

/** A clinic with many bookers, each another person with another patient. */
export async function arrangeBookers(
  count: number,
  options: Parameters<typeof makeClinic>[0] = {},
): Promise<{ clinic: TestClinic; bookers: readonly Booker[] }> {
  const clinic = await makeClinic(options);
  const bookers: Booker[] = [];
  for (let i = 0; i < count; i += 1) {
    const { actor } = await makeMember(clinic.clinic, { name: `Desk ${i}`, role: "front_desk" });
    const patient = await makePatient(clinic);
    const plan = await makePlan(clinic, { patient, lengths: [50, 50, 50, 50, 50] });
    bookers.push({ actor, patientId: patient.id, planId: plan.id });
  }
  return { clinic, bookers };
}

/** The versions the plans of a clinic have now. */
export async function planVersions({ clinic }: TestClinic): Promise<ReadonlyMap<string, number>> {
  const plans = await prisma().treatmentPlan.findMany({ where: { clinicId: clinic.id } });
  return new Map(plans.map(({ id, version }) => [id, version]));
}

/** Frees what a round has booked, so that the next one starts from nothing. */
export async function cancelBooked({ actors }: TestClinic, answers: readonly Result<BookedCourseDto, Refusal>[]) {
  for (const answer of answers) {
    for (const { id, version } of answer.ok ? answer.value.appointments : []) {
      const input = { appointmentId: id, version, reason: "end of the round" };
      expectOk(await cancelAppointment.execute({ actor: actors.desk, clock: testClock }, input));
    }
  }
}

/** Pairs of live holds of one person or room that overlap, found without the constraint that forbids them. */
export async function overlappingHolds(clinicId: string): Promise<number> {
  const [row] = await prisma().$queryRaw<{ pairs: number }[]>`
    SELECT count(*)::int AS pairs FROM resource_hold a JOIN resource_hold b
      ON a.clinic_id = b.clinic_id AND a.subject_id = b.subject_id AND a.id < b.id
    WHERE a.clinic_id = ${clinicId}::uuid AND a.live AND b.live AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`;
  return row?.pairs ?? -1;
}

/** Live appointments of every plan of a clinic, as a set of counts by plan; plans without one are left out. */
export async function bookedPerPlan(clinicId: string): Promise<number[]> {
  const rows = await prisma().$queryRaw<{ booked: number }[]>`
    SELECT count(*)::int AS booked FROM appointment a
    JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
    WHERE a.clinic_id = ${clinicId}::uuid AND a.status = 'booked' GROUP BY s.plan_id`;
  return rows.map(({ booked }) => booked);
}

/** Prints how long the rounds of a race took, in ms. */
export function printRounds(race: string, rounds: readonly number[]): void {
  const sorted = [...rounds].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const line = { race, rounds: rounds.length, medianMs: Math.round(median), maxMs: Math.round(sorted.at(-1) ?? 0) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
