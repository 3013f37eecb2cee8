import { expect, test } from "vitest";
import { markNoShow } from "@/lib/appointments/mark-no-show";
import { undoNoShow } from "@/lib/appointments/undo-no-show";
import { prisma } from "@/lib/db/client";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeBooked, arrangeLate } from "./arrange";

test("taken back, the visit is booked again with all it held", async () => {
  const { call, input, clinicId, visit, rowOf } = await arrangeLate();
  const live = { clinicId, appointmentId: visit(1).id, live: true };
  const held = await prisma().resourceHold.count({ where: live });
  expectOk(await markNoShow.execute(call, input));
  const answer = expectOk(await undoNoShow.execute(call, { ...input, version: 2 }));
  expect(answer).toEqual({ id: visit(1).id, version: 3, status: "booked" });
  expect(await prisma().resourceHold.count({ where: live })).toBe(held);
  expect(await rowOf(visit(1).id)).toMatchObject({ status: "booked", endedAt: null, endReason: null });
  expect(await auditOf(clinicId, "appointment.undo-no-show")).toMatchObject([
    { subjectId: visit(1).id, before: { status: "no_show" }, after: { status: "booked" } },
  ]);
});

test("a no-show whose time or session has been given away stays one, and nothing is written", async () => {
  const { call, input, clinic, clinicId, patient, plan, visit } = await arrangeLate();
  const undo = { ...input, version: 2 };
  expect(expectRefusal(await undoNoShow.execute(call, input))).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "booked" }],
  });
  expectOk(await markNoShow.execute(call, input));
  expect(expectRefusal(await undoNoShow.execute(call, input))).toMatchObject({ kind: "stale", currentVersion: 2 });
  const planSessionId = plan.sessions[0]?.id ?? "";
  const again = await makeAppointment(clinic, { patientId: patient.id, planSessionId, day: "2027-01-20" });
  expect(expectRefusal(await undoNoShow.execute(call, undo))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "appointmentId", rule: "booked" }],
  });
  const key = { clinicId_id: { clinicId, id: again.id } };
  await prisma().appointment.update({
    where: key,
    data: { status: "cancelled", endedAt: new Date(), endReason: "ill" },
  });
  const other = await makePatient(clinic);
  const theirs = (await makeDeepPlan(clinic, other)).sessions[0]?.id ?? "";
  await makeAppointment(clinic, { patientId: other.id, planSessionId: theirs, day: visit(1).day });
  const before = await countRows(clinicId);
  expect(expectRefusal(await undoNoShow.execute(call, undo))).toMatchObject({ kind: "conflict" });
  expect(await countRows(clinicId)).toEqual(before);
  expect(await prisma().resourceHold.count({ where: { clinicId, appointmentId: visit(1).id, live: true } })).toBe(0);
});

test("another clinic's visit does not exist; a patient and a job may not", async () => {
  const [{ call, input, clinic, patient }, elsewhere] = [await arrangeLate(), await arrangeBooked(1)];
  const theirs = { ...input, appointmentId: elsewhere.visit(1).id };
  expect(expectRefusal(await undoNoShow.execute(call, theirs))).toMatchObject({ kind: "not_found" });
  for (const actor of [clinic.actors.patientOf(patient), clinic.actors.system]) {
    expect(expectRefusal(await undoNoShow.execute({ ...call, actor }, input))).toMatchObject({ kind: "forbidden" });
  }
});
