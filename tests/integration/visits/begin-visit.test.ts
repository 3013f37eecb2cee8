import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { beginVisit } from "@/lib/visits/begin-visit";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeBookedVisit, day, refusedWithoutTrace } from "./arrange";

const input = ({ id }: { readonly id: string }) => ({ appointmentId: id, version: 1 });

test.each([
  ["desk", "on time", "T09:00:00Z"],
  ["owner", "hours early", "T05:30:00Z"],
  ["clinician", "late", "T15:00:00Z"],
] as const)("the %s begins the visit of a patient who arrives %s", async (role, _, time) => {
  const { clinic, clinicId, patient, plan, sessionId, appointment } = await arrangeBookedVisit();
  const call = { actor: clinic.actors[role], clock: fixedClock(`${day}${time}`) };
  const begun = expectOk(await beginVisit.execute(call, input(appointment)));
  expect(begun).toMatchObject({
    ...{
      version: 1,
      patientId: patient.id,
      planId: plan.id,
      sessionNumber: 1,
      arrivedAt: `${day}${time.replace("Z", ".000Z")}`,
    },
    appointment: { id: appointment.id, version: 2, status: "arrived" },
  });
  expect(await prisma().visit.findMany({ where: { clinicId } })).toMatchObject([
    {
      id: begun.visitId,
      appointmentId: appointment.id,
      planSessionId: sessionId,
      memberId: clinic.clinician.id,
      endKind: null,
    },
  ]);
  expect(await auditOf(clinicId, "visit.begin-visit")).toMatchObject([
    { subjectId: begun.visitId, patientId: patient.id },
  ]);
});

test("another day, a cancelled, stale, foreign or already open one is refused, and nothing is written", async () => {
  const arranged = await arrangeBookedVisit();
  const { clinic, appointment, by } = arranged;
  const refusal = (call: object = {}, given: object = {}) =>
    refusedWithoutTrace(arranged, () => beginVisit.execute({ ...by, ...call }, { ...input(appointment), ...given }));
  expect(await refusal({ clock: fixedClock("2027-01-12T09:00:00Z") })).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "other_day" }],
  });
  expect(await refusal({ clock: fixedClock("2027-01-10T22:59:00Z") })).toMatchObject({
    fields: [{ rule: "other_day" }],
  });
  expect(await refusal({}, { version: 7 })).toMatchObject({ kind: "stale", currentVersion: 1 });
  expect(await refusal({ actor: clinic.actors.patientOf(arranged.patient) })).toMatchObject({ kind: "forbidden" });
  expect(await refusal({ actor: (await makeClinic()).actors.clinician })).toMatchObject({ kind: "not_found" });
  expectOk(await beginVisit.execute(by, input(appointment)));
  expect(await refusal({}, { version: 2 })).toMatchObject({ kind: "conflict", fields: [{ rule: "arrived" }] });

  const other = await arrangeBookedVisit();
  const reason = "The patient is away";
  expectOk(
    await cancelAppointment.execute(
      { ...other.by, actor: other.clinic.actors.desk },
      { ...input(other.appointment), reason },
    ),
  );
  const cancelled = await refusedWithoutTrace(other, () =>
    beginVisit.execute(other.by, { ...input(other.appointment), version: 2 }),
  );
  expect(cancelled).toMatchObject({ kind: "conflict", fields: [{ rule: "cancelled" }] });
});

test("two at once open one visit; a retry with the same key gets the same answer; the appointment is no longer cancelled", async () => {
  const { by, clinic, clinicId, appointment } = await arrangeBookedVisit();
  const key = { ...by, idempotencyKey: "begin-1" };
  const both = await Promise.all([
    beginVisit.execute(key, input(appointment)),
    beginVisit.execute(by, input(appointment)),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const again = await beginVisit.execute(key, input(appointment));
  expect(again).toEqual(both[0]);
  expect(await prisma().visit.count({ where: { clinicId } })).toBe(1);
  const cancel = { appointmentId: appointment.id, version: 2, reason: "Went home again" };
  const refused = await cancelAppointment.execute({ ...by, actor: clinic.actors.desk }, cancel);
  expect(refused).toMatchObject({ ok: false, refusal: { fields: [{ rule: "arrived" }] } });
});
