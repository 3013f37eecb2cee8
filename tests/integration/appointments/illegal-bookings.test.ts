import { expect, test } from "vitest";
import { illegalBookings } from "@/lib/appointments/judge/illegal-bookings";
import { inTransaction } from "@/lib/db/transaction";
import { scopeOf } from "@/lib/operation/actor";
import { loadCourse } from "@/lib/plans/load-course";
import { makeAppointment } from "../../factories/appointment";
import { makePlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked, arrangeCourse } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeCourse>>;

/** The illegal bookings of a course as session number and rule, as they stand in the database now. */
async function illegalOf({ clinic, plan }: Arranged, planId = plan.id) {
  const course = await inTransaction(scopeOf(clinic.actors.system), (tx) => loadCourse(tx, clinic.clinic.id, planId));
  if (course === null) throw new Error("the course is not there");
  return illegalBookings(course, { role: "clinician" }).map(({ session, appointment, findings }) => {
    return [session.number, appointment.day, findings.map(({ rule }) => rule)];
  });
}

/** Books a session past every rule. */
const bookPast = ({ clinic, patient, plan }: Arranged, number: number, day: string) =>
  makeAppointment(clinic, { patientId: patient.id, planSessionId: plan.sessions[number - 1]?.id ?? "", day });

test("a course booked by the rules has none", async () => {
  expect(await illegalOf(await arrangeBooked())).toEqual([]);
});

test("a session done late names the booking that it leaves too early, and that one alone", async () => {
  const arranged = await arrangeCourse();
  await bookPast(arranged, 2, "2027-03-19");
  await bookPast(arranged, 3, "2027-05-19");
  const clock = { now: () => arranged.desk.clock.now().add({ hours: 24 * 60 }) };
  const planSessionId = arranged.plan.sessions[0]?.id ?? "";
  await makeTreatment(arranged.clinic, { planSessionId, performedOn: "2027-02-26", lengthHundredthsMm: 150, clock });
  expect(await illegalOf(arranged)).toEqual([[2, "2027-03-19", ["INTERVAL_TOO_SHORT"]]]);
});

test("a session done deeper than planned names the booking whose skin is not ready", async () => {
  const arranged = await arrangeCourse();
  await bookPast(arranged, 2, "2027-02-22");
  const clock = { now: () => arranged.desk.clock.now().add({ hours: 24 }) };
  const planSessionId = arranged.plan.sessions[0]?.id ?? "";
  const performedOn = "2027-01-11";
  await makeTreatment(arranged.clinic, { planSessionId, performedOn, lengthHundredthsMm: 100, clock });
  expect(await illegalOf(arranged)).toEqual([]);
  const deeper = await arrangeCourse();
  await bookPast(deeper, 2, "2027-02-22");
  const deepId = deeper.plan.sessions[0]?.id ?? "";
  await makeTreatment(deeper.clinic, { planSessionId: deepId, performedOn, lengthHundredthsMm: 250, clock });
  expect(await illegalOf(deeper)).toEqual([[2, "2027-02-22", ["INTERVAL_TOO_SHORT"]]]);
});

test("of two bookings too close to each other, or out of order, the later session is named once", async () => {
  const close = await arrangeCourse();
  await bookPast(close, 1, "2027-01-19");
  await bookPast(close, 2, "2027-02-01");
  expect(await illegalOf(close)).toEqual([[2, "2027-02-01", ["INTERVAL_TOO_SHORT"]]]);
  const turned = await arrangeCourse();
  await bookPast(turned, 1, "2027-05-19");
  await bookPast(turned, 2, "2027-02-01");
  expect(await illegalOf(turned)).toEqual([[2, "2027-02-01", ["COURSE_ORDER"]]]);
});

test("a booking too close to another course on the same skin is named; on other skin it is not", async () => {
  const arranged = await arrangeCourse();
  await bookPast(arranged, 1, "2027-01-19");
  const { clinic, patient } = arranged;
  const elsewhere = await makePlan(clinic, { patient, zones: ["hands"], lengths: [50, 50] });
  const same = await makePlan(clinic, { patient, lengths: [50, 50] });
  const first = ({ sessions }: typeof same) => sessions[0]?.id ?? "";
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: first(elsewhere), day: "2027-01-21" });
  expect(await illegalOf(arranged, elsewhere.id)).toEqual([]);
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: first(same), day: "2027-01-25" });
  expect(await illegalOf(arranged, same.id)).toEqual([[1, "2027-01-25", ["INTERVAL_TOO_SHORT"]]]);
});
