import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan } from "../../factories/plan";

/** Days of four sessions at 1.5 mm, 59 to 61 days apart, all weekdays. */
export const courseDays = ["2027-01-19", "2027-03-19", "2027-05-19", "2027-07-19"] as const;

type Arranged = Awaited<ReturnType<typeof arrangeCourse>>;

/** A clinic with a patient whose course of four sessions at 1.5 mm is planned and not booked. */
export async function arrangeCourse(options: Parameters<typeof makeClinic>[0] = {}) {
  const clinic = await makeClinic(options);
  const patient = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, patient);
  const desk = { actor: clinic.actors.desk, clock: testClock };
  return { clinic, patient, plan, desk };
}

/** One placement of the course: with the clinician in the first room, at 10:00 unless told otherwise. */
export function placement({ clinic }: Pick<Arranged, "clinic">, number: number, day: string, time = "10:00") {
  return { number, local: { day, time }, clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
}

/** What books the first sessions of the course on the days of `courseDays`. */
export function bookingOf(arranged: Arranged, sessions = 4) {
  const placements = courseDays.slice(0, sessions).map((day, index) => placement(arranged, index + 1, day));
  return { planId: arranged.plan.id, version: arranged.plan.version, placements };
}

/** The same clinic with the first sessions of the course booked on the days of `courseDays`, at 10:00. */
export async function arrangeBooked(sessions = 4, options: Parameters<typeof makeClinic>[0] = {}) {
  const arranged = await arrangeCourse(options);
  const booked = expectOk(await bookCourse.execute(arranged.desk, bookingOf(arranged, sessions)));
  const visit = (number: number) => {
    const found = booked.appointments.find((one) => one.number === number);
    if (found === undefined) throw new Error(`session ${number} is not booked`);
    return found;
  };
  return { ...arranged, booked, visit };
}

/** The same, ten minutes after session 1 should have begun; `input` names it for the operations on a no-show. */
export async function arrangeLate(sessions = 1) {
  const arranged = await arrangeBooked(sessions);
  const call = { ...arranged.desk, clock: fixedClock("2027-01-19T09:10:00Z") };
  const input = { appointmentId: arranged.visit(1).id, version: 1 };
  const clinicId = arranged.clinic.clinic.id;
  const rowOf = (id: string) => prisma().appointment.findUnique({ where: { clinicId_id: { clinicId, id } } });
  return { ...arranged, call, input, clinicId, rowOf };
}

/** What holds session `number` at 10:00 with the clinician in the first room, or at another time. */
export function holdOf(
  { plan, clinic }: Pick<Arranged, "plan" | "clinic">,
  number: number,
  day: string,
  time = "10:00",
) {
  const planSessionId = plan.sessions[number - 1]?.id ?? "";
  return { planSessionId, local: { day, time }, clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
}

/** Another patient of the same clinic with a course of their own, not booked. */
export async function another({ clinic }: Pick<Arranged, "clinic">) {
  const patient = await makePatient(clinic);
  return { clinic, patient, plan: await makeDeepPlan(clinic, patient) };
}

/** The held times of a clinic, oldest first, with how many holds of each are live. */
export async function heldIn(clinicId: string) {
  const rows = await prisma().timeHold.findMany({
    where: { clinicId },
    orderBy: { id: "asc" },
    include: { holds: { where: { live: true } } },
  });
  return rows.map(({ id, endReason, holds }) => ({ id, endReason, live: holds.length }));
}
