import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { heldIn } from "../appointments/arrange";
import { makeOffer, makeWaiting } from "./arrange";

async function arrange() {
  const clinic = await makeClinic();
  const waiting = await makeWaiting(clinic);
  return { clinic, waiting, clinicId: clinic.clinic.id, desk: { actor: clinic.actors.desk, clock: testClock } };
}

test("who leaves no longer waits, and a time they are being offered is free at once", async () => {
  const { clinic, waiting, clinicId, desk } = await arrange();
  const { entryId, patient } = waiting;
  const offer = await makeOffer(clinic, entryId);
  expectOk(await leaveWaitlist.execute(desk, { entryId, reason: "Has found a time" }));
  expect(expectOk(await listWaitlist.execute(desk, {})).entries).toEqual([]);
  expect(await heldIn(clinicId)).toEqual([{ id: offer.held.id, endReason: "released", live: 0 }]);
  expect(await prisma().waitlistOffer.findMany({ where: { clinicId } })).toMatchObject([{ outcome: "withdrawn" }]);
  expect(await auditOf(clinicId, "waitlist.leave-waitlist")).toMatchObject([
    { subjectId: entryId, patientId: patient.id, after: { reason: "Has found a time", withdrawn: 1 } },
  ]);
});

test("twice, in another clinic and by a patient it is refused, and nothing is written", async () => {
  const [{ clinic, waiting, clinicId, desk }, elsewhere] = [await arrange(), await arrange()];
  const refusalOf = async (entryId: string, actor: object = desk.actor) =>
    expectRefusal(await leaveWaitlist.execute({ ...desk, actor: actor as typeof desk.actor }, { entryId }));
  const before = await countRows(clinicId);
  expect(await refusalOf(elsewhere.waiting.entryId)).toMatchObject({ kind: "not_found" });
  for (const actor of [clinic.actors.patientOf(waiting.patient), clinic.actors.system]) {
    expect(await refusalOf(waiting.entryId, actor)).toMatchObject({ kind: "forbidden" });
  }
  expect(await countRows(clinicId)).toEqual(before);
  expectOk(await leaveWaitlist.execute(desk, { entryId: waiting.entryId }));
  const after = await countRows(clinicId);
  expect(await refusalOf(waiting.entryId)).toMatchObject({ kind: "conflict", fields: [{ rule: "ended" }] });
  expect(await countRows(clinicId)).toEqual(after);
});
