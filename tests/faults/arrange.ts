import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { prisma } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { addDays, type Day, weekday } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { dayOf } from "@/lib/kernel/zoned";
import { makeClinic, type TestClinic } from "../factories/clinic";
import { expectOk } from "../factories/expect-ok";
import { makeMember } from "../factories/member";
import { makePatient } from "../factories/patient";
import { makePlan } from "../factories/plan";
import { type ApiAnswer, type ApiClient, apiClientOf } from "../support/api-client";

/** How often the faults are tried: times as often when CADENCE_FAULTS says so (50: 100 rounds). */
export const timesAsOften = Number(process.env.CADENCE_FAULTS ?? "1");

/** Somebody of the desk, signed in on their own, with a patient whose course of five sessions is not booked. */
export type Booker = ApiClient & { readonly planId: string; readonly patientId: string };

/** A clinic with so many bookers. */
export async function arrangeBookers(
  count: number,
): Promise<{ readonly clinic: TestClinic; readonly bookers: readonly Booker[] }> {
  const clinic = await makeClinic();
  const bookers: Booker[] = [];
  for (let i = 0; i < count; i += 1) {
    const { member } = await makeMember(clinic.clinic, { name: `Desk ${i}`, role: "front_desk" });
    const patient = await makePatient(clinic);
    const plan = await makePlan(clinic, { patient, lengths: [50, 50, 50, 50, 50], clock: systemClock });
    bookers.push({ ...(await apiClientOf(member)), planId: plan.id, patientId: patient.id });
  }
  return { clinic, bookers };
}

/** A Monday so many weeks from the second one ahead: far enough for every notice, and never past. */
export function mondayIn(weeks: number, { clinic }: TestClinic): Day {
  const today = dayOf(systemClock.now(), clinic.zone);
  return addDays(today, 15 - weekday(today) + weeks * 7);
}

/** Where a session shall be; the place of the race. */
export type Place = {
  readonly day: Day;
  readonly time: string;
  readonly clinicianId: string;
  readonly roomId: string;
};

/** Books these places for the first sessions of a course, on a version read before: a race begins with the requests. */
export function bookOn(
  base: string,
  { post, planId }: Pick<Booker, "post" | "planId">,
  version: number,
  places: readonly Place[],
  key?: string,
): Promise<ApiAnswer> {
  const placements = places.map(({ day, time, clinicianId, roomId }, index) => {
    return { number: index + 1, local: { day, time }, clinicianId, roomId };
  });
  return post(base, `/plans/${planId}/bookings`, { version, placements }, key);
}

/** The version a plan has now. */
export async function planVersion(planId: string): Promise<number> {
  const { version } = await prisma().treatmentPlan.findFirstOrThrow({ where: { id: planId } });
  return version;
}

/** Frees everything that is booked in a clinic, through the product, so that the next round starts from nothing. */
export async function cancelAll({ clinic, actors }: TestClinic): Promise<void> {
  const where = { clinicId: clinic.id, status: "booked" as const };
  for (const { id, version } of await prisma().appointment.findMany({ where, orderBy: { startsAt: "desc" } })) {
    const input = { appointmentId: id, version, reason: "end of the round" };
    expectOk(await cancelAppointment.execute({ actor: actors.desk, clock: systemClock }, input));
  }
}

/** How many sessions of each plan are booked, by plan; plans without one are left out. */
export async function bookedByPlan({ clinic }: TestClinic): Promise<ReadonlyMap<string, number>> {
  const rows = await prisma().$queryRaw<{ planId: string; booked: number }[]>`
    SELECT s.plan_id AS "planId", count(*)::int AS booked FROM appointment a
    JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
    WHERE a.clinic_id = ${clinic.id}::uuid AND a.status = 'booked' GROUP BY s.plan_id`;
  return new Map(rows.map(({ planId, booked }) => [planId, booked]));
}

/** Five places two months apart that nobody else of eight bookers wants. */
export function laneOf(clinic: TestClinic, index: number): readonly Place[] {
  const time = ["09:00", "10:45", "12:30", "14:15"][index % 4] ?? "09:00";
  const other = index % 8 < 4;
  const clinicianId = other ? clinic.clinician.id : clinic.prescriber.id;
  const roomId = clinic.rooms[other ? 0 : 1].id;
  return [0, 9, 18, 27, 36].map((weeks) => ({ day: mondayIn(weeks, clinic), time, clinicianId, roomId }));
}

/** A booking that is asked for once and, when no answer comes, again with the same key. */
export type Attempt = {
  readonly booker: Booker;
  readonly key: string;
  readonly ask: (base: string) => Promise<ApiAnswer>;
};

/** Whole courses that eight bookers can book all at once, read to be asked for. */
export function attemptsOf(clinic: TestClinic, bookers: readonly Booker[]): Promise<readonly Attempt[]> {
  return Promise.all(
    bookers.map(async (booker, index) => {
      const key = newId();
      const version = await planVersion(booker.planId);
      return { booker, key, ask: (base: string) => bookOn(base, booker, version, laneOf(clinic, index), key) };
    }),
  );
}

/** Asks for everything at once and strikes as soon as the first is acknowledged; null: no answer, or no acknowledgement. */
export async function struckBy(
  strike: () => unknown,
  attempts: readonly Attempt[],
  base: string,
): Promise<readonly (ApiAnswer | null)[]> {
  const acknowledged = async ({ ask }: Attempt) => {
    const answer = await ask(base);
    if (answer.status !== 200) throw new Error(`not acknowledged: ${answer.status}`);
    return answer;
  };
  const asked = attempts.map(acknowledged);
  await Promise.any(asked).catch(() => null);
  await strike();
  return Promise.all(asked.map((one) => one.catch(() => null)));
}
