import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { getCourse } from "@/lib/portal/get-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked } from "../appointments/arrange";

test("a patient sees each session, why it is then, and the next visit", async () => {
  const { clinic, patient, plan, desk } = await arrangeBooked(2);
  const actor = clinic.actors.patientOf(patient);
  const answer = expectOk(await getCourse.execute({ ...desk, actor }, {}));
  expect(answer).toMatchObject({
    patientGivenName: "Pia",
    clinicName: clinic.clinic.name,
    zone: "Europe/Madrid",
    today: "2027-01-11",
    healingDays: 40,
    next: {
      planId: plan.id,
      number: 1,
      count: 4,
      day: "2027-01-19",
      startsAt: "2027-01-19T09:00:00.000Z",
      endsAt: "2027-01-19T10:30:00.000Z",
      clinicianName: "Carl Clinician",
      roomName: "Room 1",
    },
  });
  const [course, ...others] = answer.courses;
  expect(others).toEqual([]);
  expect(course).toMatchObject({ planId: plan.id, state: "active", zoneLabels: ["cheeks and chin"] });
  expect(course?.sessions[1]).toEqual({
    number: 2,
    lengthHundredthsMm: 150,
    state: "booked",
    date: "2027-03-19",
    earliest: "2027-03-02",
    ideal: "2027-03-19",
    latest: "2027-03-30",
    why: "Earliest Tue 2 Mar 2027: 1.5 mm on the cheeks and chin on Tue 19 Jan 2027 needs 42 days.",
    startsAt: "2027-03-19T09:00:00.000Z",
    endsAt: "2027-03-19T10:30:00.000Z",
    time: "10:00",
    clinicianName: "Carl Clinician",
  });
  expect(course?.sessions.map(({ state }) => state)).toEqual(["booked", "booked", "due", "due"]);
  expect(await auditOf(clinic.clinic.id, "portal.get-course")).toMatchObject([
    { actorKind: "patient", actorId: patient.id, patientId: patient.id },
  ]);
});

test("a done session shows what was done, and that governs the next", async () => {
  const { clinic, patient, plan, desk } = await arrangeBooked(2);
  const clock = fixedClock("2027-01-20T09:00:00Z");
  await makeTreatment(clinic, {
    planSessionId: plan.sessions[0]?.id ?? "",
    performedOn: "2027-01-19",
    lengthHundredthsMm: 200,
    clock,
  });
  const actor = clinic.actors.patientOf(patient);
  const answer = expectOk(await getCourse.execute({ ...desk, actor, clock }, {}));
  expect(answer.courses[0]?.sessions[0]).toMatchObject({ state: "done", lengthHundredthsMm: 200, date: "2027-01-19" });
  expect(answer.next).toMatchObject({ number: 2, day: "2027-03-19" });
  expect(answer.next?.why).toContain("2.0 mm on the cheeks and chin on Tue 19 Jan 2027");
});

test("a patient sees nothing of another patient, nor of another clinic", async () => {
  const { clinic, desk } = await arrangeBooked(2);
  const [other, elsewhere] = [await makePatient(clinic), await arrangeBooked(1)];
  const actor = clinic.actors.patientOf(other);
  const answer = expectOk(await getCourse.execute({ ...desk, actor }, {}));
  expect(answer).toMatchObject({ courses: [], next: null });
  // Signed in here with a patient's id of the other clinic, or with none that exists.
  for (const id of [elsewhere.patient.id, crypto.randomUUID()]) {
    const forged = clinic.actors.patientOf({ id, givenName: "Pia" });
    expect(expectRefusal(await getCourse.execute({ ...desk, actor: forged }, {}))).toMatchObject({ kind: "not_found" });
  }
});

test("with two courses the newest stands first and the next visit is the first of all", async () => {
  const { clinic, patient, plan, desk } = await arrangeBooked(1);
  const second = await makePlan(clinic, { patient, indication: "stretch_marks", zones: ["body"], lengths: [50, 50] });
  const answer = expectOk(await getCourse.execute({ ...desk, actor: clinic.actors.patientOf(patient) }, {}));
  expect(answer.courses.map(({ planId }) => planId)).toEqual([second.id, plan.id]);
  expect(answer.next).toMatchObject({ planId: plan.id, number: 1 });
});

test("staff may not read it, and a visit that is over is not the next one", async () => {
  const { clinic, patient, desk } = await arrangeBooked(1);
  for (const actor of [clinic.actors.owner, clinic.actors.clinician, clinic.actors.desk]) {
    expect(expectRefusal(await getCourse.execute({ ...desk, actor }, {}))).toMatchObject({ kind: "forbidden" });
  }
  const call = { actor: clinic.actors.patientOf(patient), clock: fixedClock("2027-01-19T10:30:00Z") };
  expect(expectOk(await getCourse.execute(call, {}))).toMatchObject({ next: null });
  const during = { ...call, clock: fixedClock("2027-01-19T10:29:00Z") };
  expect(expectOk(await getCourse.execute(during, {})).next).toMatchObject({ number: 1 });
  expect(
    await prisma().auditEvent.count({ where: { clinicId: clinic.clinic.id, operation: "portal.get-course" } }),
  ).toBe(2);
});
