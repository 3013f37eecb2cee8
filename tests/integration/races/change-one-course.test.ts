import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { swapVisits } from "@/lib/appointments/swap-visits";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { makeAppointment } from "../../factories/appointment";
import { waitingMessages } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan } from "../../factories/plan";
import { auditOf } from "../../factories/rows";
import { arrangeBooked, arrangeCourse, bookingOf } from "../appointments/arrange";
import { overlappingHolds } from "./arrange";
import { brokenInvariants } from "./invariants";

const ten = Array.from({ length: 10 }, (_, index) => index);

test("of ten who book one course at once on one version one books it, and the others are told it changed", async () => {
  const arranged = await arrangeCourse();
  const answers = await Promise.all(ten.map(() => bookCourse.execute(arranged.desk, bookingOf(arranged))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers)
    if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "stale", currentVersion: 2 });
});

test("ten requests with one idempotency key at once book once and get one answer", async () => {
  const arranged = await arrangeCourse();
  const call = { ...arranged.desk, idempotencyKey: "ten-at-once" };
  const answers = await Promise.all(ten.map(() => bookCourse.execute(call, bookingOf(arranged))));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.ok).toBe(true);
  expect(await auditOf(arranged.clinic.clinic.id, "plan.book-course")).toHaveLength(1);
});

test("of ten who move or cancel one visit at once one does, and the others are told it changed", async () => {
  const { clinic, desk, visit } = await arrangeBooked();
  const change = { appointmentId: visit(2).id, version: 1 };
  const answers = await Promise.all(
    ten.map((index) =>
      index % 2 === 0
        ? moveSession.execute(desk, { ...change, local: { day: "2027-03-22", time: `1${index / 2}:00` } })
        : cancelAppointment.execute(desk, { ...change, reason: "ill" }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(["stale", "conflict"]).toContain(answer.refusal.kind);
  expect(await overlappingHolds(clinic.clinic.id)).toBe(0);
});

test("of ten who move one course at once, each with the visits that follow, one does; it moves whole and is told of once", async () => {
  const { clinic, desk, visit } = await arrangeBooked();
  const clinicId = clinic.clinic.id;
  const on = (number: number, day: string) => {
    return { appointmentId: visit(number).id, version: 1, local: { day, time: "10:00" } };
  };
  const answers = await Promise.all(
    ten.map((index) =>
      index % 2 === 0
        ? moveSession.execute(desk, { ...on(2, "2027-04-21"), along: [on(3, "2027-06-02")] })
        : // The other way round: the same visits, locked and written in the same order all the same.
          moveSession.execute(desk, { ...on(3, "2027-06-03"), along: [on(2, "2027-04-22")] }),
    ),
  );
  const won = answers.filter(({ ok }) => ok);
  expect(won).toHaveLength(1);
  for (const answer of answers)
    if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "stale", currentVersion: 2 });
  const rows = await prisma().appointment.findMany({ where: { clinicId, version: 2 }, orderBy: { startsAt: "asc" } });
  const days = rows.map(({ day }) => day.toISOString().slice(0, 10));
  expect([
    ["2027-04-21", "2027-06-02"],
    ["2027-04-22", "2027-06-03"],
  ]).toContainEqual(days);
  expect(await waitingMessages(clinicId)).toHaveLength(1);
  expect(await overlappingHolds(clinicId)).toBe(0);
});

test("of ten who swap two visits at once one does, and of ten who overbook one time one does", async () => {
  const { clinic, desk, visit } = await arrangeBooked(1);
  const clinicId = clinic.clinic.id;
  const due = async () => {
    const patient = await makePatient(clinic);
    const { sessions } = await makeDeepPlan(clinic, patient);
    return { patientId: patient.id, planSessionId: sessions[0]?.id ?? "" };
  };
  const other = await makeAppointment(clinic, { ...(await due()), day: "2027-01-20" });
  const forth = { appointmentId: visit(1).id, version: 1, otherId: other.id, otherVersion: 1 };
  const back = { appointmentId: other.id, version: 1, otherId: visit(1).id, otherVersion: 1 };
  const swaps = await Promise.all(ten.map((index) => swapVisits.execute(desk, index % 2 === 0 ? forth : back)));
  expect(swaps.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of swaps) if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "stale" });
  expect(await overlappingHolds(clinicId)).toBe(0);

  const waiting = await Promise.all(ten.map(due));
  const place = {
    clinicianId: clinic.clinician.id,
    roomId: clinic.rooms[0].id,
    local: { day: "2027-01-20", time: "10:15" },
  };
  const by = { actor: clinic.actors.clinician, clock: desk.clock };
  const over = await Promise.all(
    waiting.map(({ planSessionId }) => overbookVisit.execute(by, { planSessionId, ...place, reason: "Sisters" })),
  );
  expect(over.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of over)
    if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "overbooked" }] });
  expect(await brokenInvariants(clinicId)).toEqual([]);
});
