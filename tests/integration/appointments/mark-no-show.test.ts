import { expect, test } from "vitest";
import { markNoShow } from "@/lib/appointments/mark-no-show";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { getPlan } from "@/lib/plans/get-plan";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeBooked, arrangeLate } from "./arrange";

const name = "appointment.mark-no-show";

test("a no-show frees the time at once, makes the session due again, and writes to nobody", async () => {
  const { call, input, clinicId, patient, plan, visit, rowOf } = await arrangeLate();
  const messages = await prisma().message.count({ where: { clinicId } });
  const answer = expectOk(await markNoShow.execute(call, { ...input, reason: "The bus did not come" }));
  expect(answer).toEqual({ id: visit(1).id, version: 2, status: "no_show" });
  expect(await prisma().resourceHold.count({ where: { clinicId, appointmentId: visit(1).id, live: true } })).toBe(0);
  expect(await rowOf(visit(1).id)).toMatchObject({
    status: "no_show",
    endReason: "The bus did not come",
    endedAt: new Date("2027-01-19T09:10:00Z"),
    version: 2,
  });
  const { sessions } = expectOk(await getPlan.execute(call, { planId: plan.id }));
  expect(sessions[0]).toMatchObject({ state: "due", appointmentId: null });
  expect(await prisma().message.count({ where: { clinicId } })).toBe(messages);
  expect(await auditOf(clinicId, name)).toMatchObject([
    {
      subjectId: visit(1).id,
      patientId: patient.id,
      before: { status: "booked" },
      after: { status: "no_show", reason: "The bus did not come" },
    },
  ]);
});

test("a no-show needs no reason: the record says that nobody came", async () => {
  const { call, input, visit, rowOf } = await arrangeLate();
  expectOk(await markNoShow.execute(call, input));
  expect((await rowOf(visit(1).id))?.endReason).toBe("The patient did not come.");
});

test("before and at its start a visit is no no-show, and nothing is written", async () => {
  const { call, input, clinicId } = await arrangeLate();
  const before = await countRows(clinicId);
  for (const now of ["2027-01-19T08:59:00Z", "2027-01-19T09:00:00Z"]) {
    const refusal = expectRefusal(await markNoShow.execute({ ...call, clock: fixedClock(now) }, input));
    expect(refusal).toMatchObject({ kind: "conflict", fields: [{ path: "appointmentId", rule: "too_early" }] });
  }
  expect(await countRows(clinicId)).toEqual(before);
});

test("twice, stale, arrived, with an empty reason and in another clinic it is refused, and nothing is written", async () => {
  const [arranged, elsewhere] = [await arrangeLate(), await arrangeBooked(1)];
  const { call, input, clinicId, visit } = arranged;
  const refusalOf = async (change: object) => expectRefusal(await markNoShow.execute(call, { ...input, ...change }));
  expect(await refusalOf({ version: 7 })).toMatchObject({ kind: "stale", currentVersion: 1 });
  expect(await refusalOf({ reason: "  " })).toMatchObject({ kind: "invalid", fields: [{ path: "reason" }] });
  expect(await refusalOf({ appointmentId: elsewhere.visit(1).id })).toMatchObject({ kind: "not_found" });
  const where = { clinicId_id: { clinicId, id: visit(1).id } };
  await prisma().appointment.update({ where, data: { status: "arrived" } });
  expect(await refusalOf({})).toMatchObject({ kind: "conflict", fields: [{ rule: "arrived" }] });
  await prisma().appointment.update({ where, data: { status: "booked" } });
  expectOk(await markNoShow.execute(call, input));
  const before = await countRows(clinicId);
  expect(await refusalOf({ version: 2 })).toMatchObject({ kind: "conflict", fields: [{ rule: "no_show" }] });
  expect(await countRows(clinicId)).toEqual(before);
});

test("owner and clinician may mark it too; a patient and a job may not", async () => {
  for (const role of ["owner", "clinician"] as const) {
    const { call, input, clinic } = await arrangeLate();
    expectOk(await markNoShow.execute({ ...call, actor: clinic.actors[role] }, input));
  }
  const { call, input, clinic, patient } = await arrangeLate();
  for (const actor of [clinic.actors.patientOf(patient), clinic.actors.system]) {
    expect(expectRefusal(await markNoShow.execute({ ...call, actor }, input))).toMatchObject({ kind: "forbidden" });
  }
});

test("one idempotency key marks once and answers the same", async () => {
  const { call, input, clinicId } = await arrangeLate();
  const first = await markNoShow.execute({ ...call, idempotencyKey: "no-show-1" }, input);
  expectOk(first);
  expect(await markNoShow.execute({ ...call, idempotencyKey: "no-show-1" }, input)).toEqual(first);
  expect(await auditOf(clinicId, name)).toHaveLength(1);
});
