import { expect, test } from "vitest";
import { releaseHold } from "@/lib/appointments/release-hold";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { getPlan } from "@/lib/plans/get-plan";
import { answerOffer } from "@/lib/waitlist/answer-offer";
import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { heldIn } from "../appointments/arrange";
import { arrangeEarlier, freedAt, makeOffer, makeWaiting } from "./arrange";

const name = "waitlist.answer-offer";
const accepted = "accepted" as const;
const declined = "declined" as const;

/** Somebody whose session is due and who is being offered a time. */
async function arrangeOffered() {
  const clinic = await makeClinic();
  const waiting = await makeWaiting(clinic);
  const offer = await makeOffer(clinic, waiting.entryId);
  const clinicId = clinic.clinic.id;
  const desk = { actor: clinic.actors.desk, clock: testClock };
  return { clinic, waiting, offer, clinicId, desk };
}

/** Answers in a way that must be refused, and proves that nothing was written or let go. */
async function refused(
  { clinicId, desk }: Pick<Awaited<ReturnType<typeof arrangeOffered>>, "clinicId" | "desk">,
  input: unknown,
  clock = desk.clock,
) {
  const [rows, held] = [await countRows(clinicId), await heldIn(clinicId)];
  const refusal = expectRefusal(await answerOffer.execute({ ...desk, clock }, input));
  expect([await countRows(clinicId), await heldIn(clinicId)]).toEqual([rows, held]);
  return refusal;
}

const stateOf = async (clinicId: string) => {
  const [offer] = await prisma().waitlistOffer.findMany({ where: { clinicId } });
  const [entry] = await prisma().waitlistEntry.findMany({ where: { clinicId } });
  const [held] = await heldIn(clinicId);
  return { outcome: offer?.outcome, hold: held?.endReason, live: held?.live, entry: entry?.endReason };
};

test("accepted, a due session is booked at the time held for it, and its patient no longer waits", async () => {
  const { waiting, offer, clinicId, desk } = await arrangeOffered();
  const answer = expectOk(await answerOffer.execute(desk, { offerId: offer.id, answer: accepted }));
  expect(answer).toMatchObject({ id: offer.id, outcome: accepted, appointment: { startsAt: freedAt, number: 1 } });
  expect(await stateOf(clinicId)).toEqual({ outcome: accepted, hold: "booked", live: 0, entry: "accepted" });
  const plan = expectOk(await getPlan.execute(desk, { planId: waiting.plan.id }));
  expect(plan.sessions[0]).toMatchObject({ state: "booked", appointmentId: answer.appointment?.id });
  expect(plan.version).toBe(waiting.plan.version + 1);
  const appointmentId = answer.appointment?.id ?? "";
  expect(await prisma().resourceHold.count({ where: { clinicId, appointmentId, live: true } })).toBe(3);
  const message = await prisma().message.findFirstOrThrow({ where: { clinicId, cause: name } });
  expect(message.subject).toContain("your visit is booked");
  expect(await auditOf(clinicId, name)).toMatchObject([
    { subjectId: waiting.entryId, patientId: waiting.patient.id, before: null, after: { offerId: offer.id } },
  ]);
});

test("accepted, a booked visit moves there with all it holds, in one transaction", async () => {
  const { clinic, entryId, clinicId, desk, visit } = await arrangeEarlier();
  const offer = await makeOffer(clinic, entryId, "2027-03-02T09:00:00Z");
  // What was booked has been told; the move is news of its own.
  await prisma().message.updateMany({ where: { clinicId }, data: { sentAt: new Date("2027-01-11T09:02:00Z") } });
  const answer = expectOk(await answerOffer.execute(desk, { offerId: offer.id, answer: accepted }));
  expect(answer.appointment).toMatchObject({ id: visit(2).id, version: 2, startsAt: "2027-03-02T09:00:00.000Z" });
  expect(await stateOf(clinicId)).toEqual({ outcome: accepted, hold: "booked", live: 0, entry: "accepted" });
  const holds = await prisma().resourceHold.findMany({ where: { clinicId, appointmentId: visit(2).id, live: true } });
  expect(holds.every(({ startsAt }) => startsAt.toISOString().startsWith("2027-03-02"))).toBe(true);
  expect(holds).toHaveLength(3);
  const message = await prisma().message.findFirstOrThrow({ where: { clinicId, cause: name } });
  expect(message.subject).toContain("your visit was moved");
  expect(await auditOf(clinicId, name)).toMatchObject([{ before: { startsAt: "2027-03-19T09:00:00.000Z" } }]);
});

test("declined, the time is free at once, they go on waiting, and nobody is written to", async () => {
  const { clinic, waiting, offer, clinicId, desk } = await arrangeOffered();
  const messages = await prisma().message.count({ where: { clinicId } });
  const answer = expectOk(await answerOffer.execute(desk, { offerId: offer.id, answer: declined }));
  expect(answer).toEqual({ id: offer.id, outcome: declined, appointment: null });
  expect(await stateOf(clinicId)).toEqual({ outcome: declined, hold: "released", live: 0, entry: null });
  expect(await prisma().message.count({ where: { clinicId } })).toBe(messages);
  expect(await auditOf(clinicId, name)).toMatchObject([
    { subjectId: waiting.entryId, after: { offerId: offer.id, outcome: declined } },
  ]);
  await makeOffer(clinic, waiting.entryId);
});

test("an offer is answered once", async () => {
  const arranged = await arrangeOffered();
  const offerId = arranged.offer.id;
  expectOk(await answerOffer.execute(arranged.desk, { offerId, answer: declined }));
  for (const answer of [accepted, declined]) {
    expect(await refused(arranged, { offerId, answer })).toMatchObject({
      kind: "conflict",
      fields: [{ path: "offerId", rule: "declined" }],
    });
  }
});

test("of many who accept one offer at once, one does, and one visit is booked", async () => {
  const { offer, clinicId, desk } = await arrangeOffered();
  const input = { offerId: offer.id, answer: accepted };
  const answers = await Promise.all(Array.from({ length: 8 }, () => answerOffer.execute(desk, input)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ fields: [{ rule: accepted }] });
  expect(await prisma().appointment.count({ where: { clinicId } })).toBe(1);
});

test("an offer that has expired, ended or not, was withdrawn, or whose patient has left cannot be accepted", async () => {
  const arranged = await arrangeOffered();
  const input = { offerId: arranged.offer.id, answer: accepted };
  const late = fixedClock("2027-01-11T10:00:00Z");
  expect(await refused(arranged, input, late)).toMatchObject({ kind: "conflict", fields: [{ rule: "expired" }] });
  expectOk(await releaseHold.execute(arranged.desk, { holdId: arranged.offer.held.id }));
  expect(await refused(arranged, input)).toMatchObject({ kind: "conflict", fields: [{ rule: "withdrawn" }] });
  const left = await arrangeOffered();
  expectOk(await leaveWaitlist.execute(left.desk, { entryId: left.waiting.entryId }));
  expect(await refused(left, { offerId: left.offer.id, answer: accepted })).toMatchObject({
    fields: [{ rule: "withdrawn" }],
  });
});

test("the rules are asked again: what was done meanwhile stops it, and the time stays held", async () => {
  const { clinic, entryId, clinicId, desk, plan } = await arrangeEarlier();
  const offer = await makeOffer(clinic, entryId, "2027-03-02T09:00:00Z");
  const later = fixedClock("2027-01-19T15:00:00Z");
  await prisma().timeHold.updateMany({ where: { clinicId }, data: { expiresAt: new Date("2027-01-21T09:00:00Z") } });
  const planSessionId = plan.sessions[0]?.id ?? "";
  await makeTreatment(clinic, { planSessionId, performedOn: "2027-01-19", lengthHundredthsMm: 200, clock: later });
  expect(await refused({ clinicId, desk }, { offerId: offer.id, answer: accepted }, later)).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT" }],
  });
  expect(await stateOf(clinicId)).toMatchObject({ outcome: null, hold: null, live: 3 });
});

test("a held time booked by its course's booking takes the offer as accepted", async () => {
  const { clinic, waiting, offer, clinicId, desk } = await arrangeOffered();
  const place = { startsAt: freedAt, clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  const placements = [{ number: 1, ...place, holdId: offer.held.id }];
  const { id: planId, version } = waiting.plan;
  expectOk(await bookCourse.execute(desk, { planId, version, placements }));
  expect(await stateOf(clinicId)).toEqual({ outcome: accepted, hold: "booked", live: 0, entry: "accepted" });
});

test("another clinic's offer does not exist; a patient and a job may not; one idempotency key answers once", async () => {
  const [arranged, elsewhere] = [await arrangeOffered(), await arrangeOffered()];
  const { clinic, waiting, offer, desk, clinicId } = arranged;
  expect(await refused(arranged, { offerId: elsewhere.offer.id, answer: accepted })).toMatchObject({
    kind: "not_found",
  });
  expect(await refused(arranged, { offerId: offer.id, answer: "perhaps" })).toMatchObject({ kind: "invalid" });
  const input = { offerId: offer.id, answer: accepted };
  for (const actor of [clinic.actors.patientOf(waiting.patient), clinic.actors.system]) {
    expect(expectRefusal(await answerOffer.execute({ ...desk, actor }, input))).toMatchObject({ kind: "forbidden" });
  }
  const call = { ...desk, idempotencyKey: "answer-1" };
  const first = await answerOffer.execute(call, input);
  expectOk(first);
  expect(await answerOffer.execute(call, input)).toEqual(first);
  expect(await prisma().appointment.count({ where: { clinicId } })).toBe(1);
});
