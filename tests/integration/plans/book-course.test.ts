import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked, arrangeCourse, bookingOf, courseDays, placement } from "../appointments/arrange";

type Arranged = Awaited<ReturnType<typeof arrangeCourse>>;

/** Runs a booking that must be refused, and proves that nothing was written. */
async function refused({ clinic, desk }: Arranged, input: unknown, actor = desk.actor) {
  const before = await countRows(clinic.clinic.id);
  const refusal = expectRefusal(await bookCourse.execute({ ...desk, actor }, input));
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  return refusal;
}

test("a whole course is booked in one step, with phases, holds, audit and one message", async () => {
  const arranged = await arrangeCourse();
  const { clinic, patient, plan, desk } = arranged;
  const clinicId = clinic.clinic.id;
  const answer = expectOk(await bookCourse.execute(desk, bookingOf(arranged)));
  expect(answer).toMatchObject({ planId: plan.id, version: plan.version + 1, findings: [] });
  expect(answer.appointments.map(({ number, day, startsAt }) => [number, day, startsAt])).toEqual([
    [1, "2027-01-19", "2027-01-19T09:00:00.000Z"],
    [2, "2027-03-19", "2027-03-19T09:00:00.000Z"],
    [3, "2027-05-19", "2027-05-19T08:00:00.000Z"],
    [4, "2027-07-19", "2027-07-19T08:00:00.000Z"],
  ]);
  expect(answer.appointments[0]).toMatchObject({
    endsAt: "2027-01-19T10:30:00.000Z",
    clinicianName: "Carl Clinician",
    roomName: "Room 1",
    version: 1,
  });
  const first = answer.appointments[0]?.id ?? "";
  const holds = await prisma().resourceHold.findMany({ where: { clinicId, appointmentId: first } });
  const spanOf = (id: string) => {
    const hold = holds.find(({ subjectId }) => subjectId === id);
    return [hold?.startsAt.toISOString().slice(11, 16), hold?.endsAt.toISOString().slice(11, 16)];
  };
  expect(spanOf(clinic.clinician.id)).toEqual(["09:45", "10:15"]);
  expect(spanOf(patient.id)).toEqual(["09:00", "10:30"]);
  expect(spanOf(clinic.rooms[0].id)).toEqual(["09:00", "10:40"]);
  expect(await prisma().appointmentPhase.count({ where: { clinicId, appointmentId: first } })).toBe(4);

  const messages = await prisma().message.findMany({ where: { clinicId, patientId: patient.id } });
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({
    cause: "plan.book-course",
    toAddress: patient.email,
    sendAfter: new Date("2027-01-11T09:02:00Z"),
  });
  expect(messages[0]?.body).toContain("Session 2 of 4: Fri 19 Mar 2027, 10:00 with Carl Clinician");
  const [event, ...more] = await auditOf(clinicId, "plan.book-course");
  expect(more).toEqual([]);
  expect(event).toMatchObject({ subjectId: plan.id, patientId: patient.id, actorName: "Dora Desk" });
  expect(event?.after).toMatchObject({ version: plan.version + 1 });
});

test("some sessions can be booked now and the others later", async () => {
  const arranged = await arrangeBooked(2);
  const { desk, plan, booked } = arranged;
  const more = [placement(arranged, 3, courseDays[2]), placement(arranged, 4, courseDays[3])];
  const answer = expectOk(
    await bookCourse.execute(desk, { planId: plan.id, version: booked.version, placements: more }),
  );
  expect(answer).toMatchObject({ version: booked.version + 1, appointments: [{ number: 3 }, { number: 4 }] });
});

test("an instant does as well as a local time, and a patient without an address is told nothing", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic, { email: "" });
  const plan = await makeDeepPlan(clinic, patient);
  const { local: _, ...place } = placement({ clinic }, 1, courseDays[0]);
  const input = { planId: plan.id, version: 1, placements: [{ ...place, startsAt: "2027-01-19T10:00:00+01:00" }] };
  const answer = expectOk(await bookCourse.execute({ actor: clinic.actors.clinician, clock: testClock }, input));
  expect(answer.appointments[0]?.startsAt).toBe("2027-01-19T09:00:00.000Z");
  expect(await prisma().message.count({ where: { clinicId: clinic.clinic.id } })).toBe(0);
});

test("session 2 on day 41 after 1.5 mm is refused with the earliest date and the reason", async () => {
  const arranged = await arrangeCourse();
  const placements = [placement(arranged, 1, "2027-01-19"), placement(arranged, 2, "2027-03-01")];
  const refusal = await refused(arranged, { ...bookingOf(arranged), placements });
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT", earliest: "2027-03-02", field: "placements.1.startsAt" }],
  });
  expect(refusal.message).toBe(
    "Session 2: Too soon: 1.5 mm on the cheeks and chin on Tue 19 Jan 2027 needs 42 days; Mon 1 Mar 2027 is day 41. Earliest Tue 2 Mar 2027.",
  );
});

test("day 42 is booked, with what the rules remark in the answer", async () => {
  const arranged = await arrangeCourse();
  const placements = [placement(arranged, 1, "2027-01-19"), placement(arranged, 2, "2027-03-02")];
  const answer = expectOk(await bookCourse.execute(arranged.desk, { ...bookingOf(arranged), placements }));
  expect(answer.findings).toMatchObject([{ rule: "COURSE_EARLY", severity: "warn", field: "placements.1.startsAt" }]);
});

test("what is done in another plan of the patient governs this one", async () => {
  const arranged = await arrangeCourse();
  const { clinic, patient } = arranged;
  const other = await makePlan(clinic, {
    patient,
    lengths: [150, 50],
    overrides: [{ rule: "ZONE_TOO_DEEP", reason: "Deep scars, discussed" }],
  });
  await makeTreatment(clinic, {
    planSessionId: other.sessions[0]?.id ?? "",
    performedOn: "2027-01-08",
    lengthHundredthsMm: 150,
  });
  const refusal = await refused(arranged, bookingOf(arranged, 1));
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT", earliest: "2027-02-19" }],
  });
});

test("what is booked in another plan of the patient is kept clear of", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, patient, desk } = arranged;
  const other = await makePlan(clinic, { patient, lengths: [50, 50] });
  const input = { planId: other.id, version: other.version, placements: [placement(arranged, 1, "2027-01-18")] };
  const refusal = await refused({ ...arranged, desk }, input);
  expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule: "INTERVAL_TOO_SHORT", severity: "block" }] });
});

test("a session cannot be booked before the one it follows", async () => {
  const arranged = await arrangeCourse();
  const placements = [placement(arranged, 1, "2027-03-19"), placement(arranged, 2, "2027-01-19")];
  const refusal = await refused(arranged, { ...bookingOf(arranged), placements });
  expect(refusal).toMatchObject({ kind: "findings" });
  expect(refusal.kind === "findings" && refusal.findings.map(({ rule }) => rule)).toContain("COURSE_ORDER");
});

test.each([
  ["outside hours", { day: "2027-01-19", time: "17:00" }, "placements.0.startsAt", "OUTSIDE_HOURS"],
  ["on a day nobody works", { day: "2027-01-23", time: "10:00" }, "placements.0.startsAt", "OUTSIDE_HOURS"],
  ["on a closure", { day: "2027-02-02", time: "10:00" }, "placements.0.startsAt", "CLOSED"],
  ["off the grid", { day: "2027-01-19", time: "10:05" }, "placements.0.startsAt", "OFF_GRID"],
  ["in the past", { day: "2027-01-11", time: "09:45" }, "placements.0.startsAt", "TOO_SOON_NOTICE"],
  ["in a gap of the clocks", { day: "2027-03-28", time: "02:30" }, "placements.0.local.time", "dst_gap"],
])("a booking %s is refused, naming field and rule", async (_, local, path, rule) => {
  const arranged = await arrangeCourse();
  const day = new Date("2027-02-02");
  const clinicId = arranged.clinic.clinic.id;
  const closure = { clinicId, id: crypto.randomUUID(), fromDay: day, toDay: day, reason: "Candlemas" };
  await prisma().closure.create({ data: closure });
  const place = { ...placement(arranged, 1, local.day), local };
  const refusal = await refused(arranged, { ...bookingOf(arranged), placements: [place] });
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path, rule }] });
});

test("while the clinician is away the booking is refused", async () => {
  const arranged = await arrangeCourse();
  const { clinic } = arranged;
  const [startsAt, endsAt] = [new Date("2027-01-19T07:00:00Z"), new Date("2027-01-19T17:00:00Z")];
  await prisma().timeOff.create({
    data: {
      clinicId: clinic.clinic.id,
      id: crypto.randomUUID(),
      memberId: clinic.clinician.id,
      startsAt,
      endsAt,
      reason: "Course",
    },
  });
  const refusal = await refused(arranged, bookingOf(arranged, 1));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "placements.0.clinicianId", rule: "TIME_OFF" }] });
});

test("over another patient in the numbing room it is a conflict that names the room and offers other times", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic } = arranged;
  const patient = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, patient);
  // The other patient is numbed in Room 1 from 10:00; the room is free again at 11:40.
  const place = { ...placement(arranged, 1, courseDays[0], "10:15"), clinicianId: clinic.prescriber.id };
  const refusal = await refused(arranged, { planId: plan.id, version: 1, placements: [place] });
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ path: "placements.0.roomId", rule: "ROOM_BUSY" }] });
  expect(refusal.message).toBe("Session 1: Room 1 is taken Tue 19 Jan 2027, 10:00-11:40.");
  if (refusal.kind !== "conflict") throw new Error("no conflict");
  expect(refusal.alternatives).toHaveLength(5);
  expect(refusal.alternatives[0]).toMatchObject({
    startsAt: "2027-01-19T09:15:00.000Z",
    clinicianId: clinic.prescriber.id,
    roomId: clinic.rooms[1].id,
    label: "Tue 19 Jan 2027, 10:15",
  });
  for (const { startsAt, clinicianId, roomId } of refusal.alternatives.slice(0, 1)) {
    const input = { planId: plan.id, version: 1, placements: [{ number: 1, startsAt, clinicianId, roomId }] };
    expectOk(await bookCourse.execute(arranged.desk, input));
  }
});

test("a busy clinician is a conflict, in another room too", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic } = arranged;
  const plan = await makeDeepPlan(clinic, await makePatient(clinic));
  const place = { ...placement(arranged, 1, courseDays[0]), roomId: clinic.rooms[1].id };
  const refusal = await refused(arranged, { planId: plan.id, version: 1, placements: [place] });
  expect(refusal).toMatchObject({
    kind: "conflict",
    fields: [{ path: "placements.0.clinicianId", rule: "CLINICIAN_BUSY" }],
  });
});

test("a patient cannot be in two places, even where the rules leave the skin alone", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, patient } = arranged;
  const plan = await makePlan(clinic, { patient, indication: "stretch_marks", zones: ["body"], lengths: [50, 50] });
  const place = {
    ...placement(arranged, 1, courseDays[0]),
    clinicianId: clinic.prescriber.id,
    roomId: clinic.rooms[1].id,
  };
  const refusal = await refused(arranged, { planId: plan.id, version: plan.version, placements: [place] });
  expect(refusal).toMatchObject({
    kind: "conflict",
    fields: [{ path: "placements.0.startsAt", rule: "PATIENT_BUSY" }],
  });
});

test("when one session of four is taken, none is booked", async () => {
  const arranged = await arrangeCourse();
  const { clinic } = arranged;
  const other = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, other);
  const planSessionId = plan.sessions[0]?.id ?? "";
  await makeAppointment(clinic, { patientId: other.id, planSessionId, day: courseDays[2], time: "10:30" });
  const refusal = await refused(arranged, bookingOf(arranged));
  expect(refusal).toMatchObject({ kind: "conflict" });
  expect(refusal.message).toMatch(/^Session 3: Room 1 is taken Wed 19 May 2027, 10:30-12:10/);
});

test("what was taken is refused by the database even when it was written past the locks", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, patient, plan } = arranged;
  const planSessionId = plan.sessions[1]?.id ?? "";
  const twice = makeAppointment(clinic, { patientId: patient.id, planSessionId, day: courseDays[0] });
  await expect(twice).rejects.toThrow(/resource_hold_no_overlap/);
});
