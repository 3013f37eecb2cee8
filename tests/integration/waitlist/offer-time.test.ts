import { expect, test } from "vitest";
import { endExpiredHold } from "@/lib/appointments/end-expired-hold";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { offerTime } from "@/lib/waitlist/offer-time";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { heldIn } from "../appointments/arrange";
import { arrangeEarlier, freedAt, makeOffer, makeWaiting, offerOf } from "./arrange";

const name = "waitlist.offer-time";

async function arrange() {
  const clinic = await makeClinic();
  const [one, other] = [await makeWaiting(clinic), await makeWaiting(clinic)];
  return { clinic, one, other, clinicId: clinic.clinic.id, desk: { actor: clinic.actors.desk, clock: testClock } };
}

/** Runs an offer that must be refused, and proves that nothing was written or let go. */
async function refused({ clinicId, desk }: Awaited<ReturnType<typeof arrange>>, input: unknown, clock = desk.clock) {
  const [rows, held] = [await countRows(clinicId), await heldIn(clinicId)];
  const refusal = expectRefusal(await offerTime.execute({ ...desk, clock }, input));
  expect([await countRows(clinicId), await heldIn(clinicId)]).toEqual([rows, held]);
  return refusal;
}

test("an offered time is held for an hour for the one who is asked, who is told by e-mail", async () => {
  const { clinic, one, clinicId, desk } = await arrange();
  const { entryId, patient } = one;
  const answer = expectOk(await offerTime.execute(desk, offerOf(clinic, entryId)));
  expect(answer).toMatchObject({
    ...{ entryId, isMailed: true },
    held: { startsAt: freedAt, label: "Tue 19 Jan 2027, 10:00", expiresAt: "2027-01-11T10:00:00.000Z" },
  });
  expect(await heldIn(clinicId)).toEqual([{ id: answer.held.id, endReason: null, live: 3 }]);
  expect(await prisma().waitlistOffer.findMany({ where: { clinicId } })).toMatchObject([
    { id: answer.id, entryId, timeHoldId: answer.held.id, madeById: clinic.desk.id, outcome: null },
  ]);
  const message = await prisma().message.findFirstOrThrow({ where: { clinicId, cause: name } });
  expect(message).toMatchObject({ toAddress: patient.email, subject: `${clinic.clinic.name}: a time has become free` });
  expect(message.body).toContain("Session 1 of 4: Tue 19 Jan 2027, 10:00 with Carl Clinician");
  expect(message.body).toContain("We hold this time for you until Mon 11 Jan 2027, 11:00.");
  expect(await auditOf(clinicId, name)).toMatchObject([
    { subjectId: entryId, patientId: patient.id, after: { offerId: answer.id, startsAt: freedAt } },
  ]);
});

test("who is booked already is told that their visit stands until they answer", async () => {
  const { clinic, entryId, clinicId, visit } = await arrangeEarlier();
  await makeOffer(clinic, entryId, "2027-03-02T09:00:00Z");
  const message = await prisma().message.findFirstOrThrow({ where: { clinicId, cause: name } });
  expect(message.subject).toContain("an earlier time has become free");
  expect(message.body).toContain("Until you do, your visit on Fri 19 Mar 2027, 10:00 stands.");
  const key = { clinicId_id: { clinicId, id: visit(2).id } };
  expect(await prisma().appointment.findUnique({ where: key })).toMatchObject({ status: "booked", version: 1 });
});

test("an offer ends when its time begins, however long it was to stand", async () => {
  const { clinic, one, desk } = await arrange();
  const input = { ...offerOf(clinic, one.entryId, "2027-01-11T10:00:00Z"), minutes: 120 };
  expect(expectOk(await offerTime.execute(desk, input)).held.expiresAt).toBe("2027-01-11T10:00:00.000Z");
});

test("somebody without an address is told nothing, and the desk that they must call", async () => {
  const { clinic, one, clinicId, desk } = await arrange();
  const key = { clinicId_id: { clinicId, id: one.patient.id } };
  await prisma().patient.update({ where: key, data: { email: null } });
  expect(expectOk(await offerTime.execute(desk, offerOf(clinic, one.entryId))).isMailed).toBe(false);
  expect(await prisma().message.count({ where: { clinicId, cause: name } })).toBe(0);
});

test("one offer stands for a time, and one for somebody who waits", async () => {
  const arranged = await arrange();
  const { clinic, one, other } = arranged;
  await makeOffer(clinic, one.entryId);
  const refusal = await refused(arranged, offerOf(clinic, other.entryId));
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "CLINICIAN_BUSY" }, { rule: "ROOM_BUSY" }] });
  expect(refusal.kind === "conflict" && refusal.alternatives.length).toBe(5);
  expect(await refused(arranged, offerOf(clinic, one.entryId, "2027-01-20T09:00:00Z"))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "entryId", rule: "offered" }],
  });
  const late = { actor: clinic.actors.desk, clock: fixedClock("2027-01-11T10:00:00Z") };
  expectOk(await offerTime.execute(late, offerOf(clinic, other.entryId)));
  expectOk(await offerTime.execute(late, offerOf(clinic, one.entryId, "2027-01-20T09:00:00Z")));
  const outcomes = await prisma().waitlistOffer.findMany({
    where: { clinicId: arranged.clinicId },
    orderBy: { id: "asc" },
  });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["expired", null, null]);
});

test("the job that ends the held time ends its offer as expired", async () => {
  const { clinic, one, clinicId } = await arrange();
  const { held } = await makeOffer(clinic, one.entryId);
  await endExpiredHold({ clinicId, holdId: held.id }, fixedClock("2027-01-11T10:00:01Z"));
  expect(await prisma().waitlistOffer.findMany({ where: { clinicId } })).toMatchObject([
    { outcome: "expired", answeredAt: new Date("2027-01-11T10:00:01Z") },
  ]);
  expect(await prisma().waitlistEntry.count({ where: { clinicId, id: one.entryId, endedAt: null } })).toBe(1);
});

test("of many who offer one time to two people at once, one does", async () => {
  const { clinic, one, other, desk, clinicId } = await arrange();
  const asked = [one, other, one, other, one, other];
  const answers = await Promise.all(asked.map(({ entryId }) => offerTime.execute(desk, offerOf(clinic, entryId))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "conflict" });
  expect(await prisma().waitlistOffer.count({ where: { clinicId } })).toBe(1);
});

test("what the rules block, a time that cannot be, and one in the past are not offered", async () => {
  const { clinic, entryId, clinicId, desk } = await arrangeEarlier();
  const offered = { clinicId, desk } as Awaited<ReturnType<typeof arrange>>;
  expect(await refused(offered, offerOf(clinic, entryId, "2027-03-01T09:00:00Z"))).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT" }],
  });
  expect(await refused(offered, offerOf(clinic, entryId, "2027-03-02T19:00:00Z"))).toMatchObject({
    kind: "invalid",
    fields: [{ rule: "OUTSIDE_HOURS" }],
  });
  const { clinic: free, one, ...rest } = await arrange();
  const past = await refused({ clinic: free, one, ...rest }, offerOf(free, one.entryId, "2027-01-11T08:30:00Z"));
  expect(past).toMatchObject({ kind: "invalid", fields: [{ rule: "TOO_SOON_NOTICE" }] });
});

test("another clinic's entry does not exist; a patient and a job may not; one idempotency key offers once", async () => {
  const [arranged, elsewhere] = [await arrange(), await arrange()];
  const { clinic, one, desk, clinicId } = arranged;
  expect(await refused(arranged, offerOf(clinic, elsewhere.one.entryId))).toMatchObject({ kind: "not_found" });
  for (const actor of [clinic.actors.patientOf(one.patient), clinic.actors.system]) {
    const answer = await offerTime.execute({ ...desk, actor }, offerOf(clinic, one.entryId));
    expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
  }
  const call = { ...desk, idempotencyKey: "offer-1" };
  const first = await offerTime.execute(call, offerOf(clinic, one.entryId));
  expectOk(first);
  expect(await offerTime.execute(call, offerOf(clinic, one.entryId))).toEqual(first);
  expect(await prisma().message.count({ where: { clinicId, cause: name } })).toBe(1);
});
