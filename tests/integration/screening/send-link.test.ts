import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { answerScreening } from "@/lib/screening/answer-screening";
import { getLight } from "@/lib/screening/get-light";
import { sendLink } from "@/lib/screening/send-link";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { waitingMessages } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { allAnswers, arrangeScreened, arrangeUnasked } from "./arrange";
import { arrangeLink, sendAndOpen } from "./arrange-link";

test("the desk mails a link: good for 7 days, its secret kept as a hash, and not a word of health in the mail", async () => {
  const { clinic, clinicId, patient, sent, message, secret } = await arrangeLink();
  expect(sent).toMatchObject({
    patientId: patient.id,
    toAddress: patient.email,
    expiresAt: "2027-01-18T09:00:00.000Z",
  });
  expect(message).toMatchObject({ toAddress: patient.email, patientId: patient.id, cause: "screening.send-link" });
  expect(message?.subject).toBe(`A few questions before your visit to ${clinic.clinic.name}`);
  expect(`${message?.subject} ${message?.body}`).not.toMatch(/health|screen|skin|needl|medic|treat|allerg/i);
  expect(message?.body).toContain("works until Mon 18 Jan 2027");
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await prisma().screeningLink.findMany({ where: { clinicId } }))).not.toContain(secret);
  const [event] = await auditOf(clinicId, "screening.send-link");
  expect(event).toMatchObject({ actorKind: "member", subjectId: sent.linkId, patientId: patient.id });
  expect(JSON.stringify(event?.after)).not.toContain(secret);
});

test("a clinician may send one too; a link sent before ends", async () => {
  const { by, patient, clinicId } = await arrangeLink();
  expectOk(await sendLink.execute(by, { patientId: patient.id }));
  const links = await prisma().screeningLink.findMany({ where: { clinicId }, orderBy: { id: "asc" } });
  expect(links.map(({ revokedAt }) => revokedAt === null)).toEqual([false, true]);
});

test("of two sent at once one ends the other", async () => {
  const { clinic, patient, by } = await arrangeUnasked();
  const desk = { actor: clinic.actors.desk, clock };
  const both = await Promise.all([desk, by].map((call) => sendLink.execute(call, { patientId: patient.id })));
  for (const result of both) expectOk(result);
  const open = { clinicId: clinic.clinic.id, revokedAt: null };
  expect(await prisma().screeningLink.count({ where: open })).toBe(1);
});

test("no address, no protocol, owner, patient, another clinic: refused, and nothing written", async () => {
  const { clinic, patient } = await arrangeUnasked();
  const clinicId = clinic.clinic.id;
  const desk = { actor: clinic.actors.desk, clock };
  const silent = await makePatient(clinic);
  await prisma().patient.updateMany({ where: { clinicId, id: silent.id }, data: { email: null } });
  const before = await countRows(clinicId);
  const refusal = expectRefusal(await sendLink.execute(desk, { patientId: silent.id }));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "patientId", rule: "no_address" }] });
  const early = { ...desk, clock: fixedClock("2019-01-01T09:00:00Z") };
  expect(expectRefusal(await sendLink.execute(early, { patientId: patient.id })).kind).toBe("conflict");
  for (const actor of [clinic.actors.owner, clinic.actors.patientOf(patient)]) {
    expect(expectRefusal(await sendLink.execute({ actor, clock }, { patientId: patient.id })).kind).toBe("forbidden");
  }
  const other = { actor: (await makeClinic()).actors.desk, clock };
  expect(expectRefusal(await sendLink.execute(other, { patientId: patient.id })).kind).toBe("not_found");
  expect(await countRows(clinicId)).toEqual(before);
  expect(await waitingMessages(clinicId)).toEqual([]);
});

test("the desk is told when it was sent, when it was answered and how the light stands, and nothing else", async () => {
  const { desk, patient, asRespondent } = await arrangeLink();
  const ask = async (call = desk) => expectOk(await getLight.execute(call, { patientId: patient.id }));
  const link = { toAddress: patient.email, sentOn: "2027-01-11", worksUntil: "2027-01-18" };
  const about = { patientId: patient.id, lastOn: null, due: "first" };
  const open = { ...link, answeredOn: null, state: "open" };
  expect(await ask()).toEqual({ ...about, light: "unasked", link: open });
  const later = { ...desk, clock: fixedClock("2027-01-18T09:00:00Z") };
  expect((await ask(later)).link).toEqual({ ...open, state: "ended" });
  const answers = allAnswers({ pregnancy: { applies: true } });
  expectOk(await answerScreening.execute(asRespondent, { kind: "full", answers }));
  const answered = { ...link, answeredOn: "2027-01-11", state: "answered" };
  expect(await ask()).toEqual({ ...about, light: "stop", lastOn: "2027-01-11", due: null, link: answered });
  expect((await ask(later)).link).toEqual(answered);
});

test("it is time to ask again once a session came after the last answers and another is booked", async () => {
  const { clinic, patient, by } = await arrangeScreened();
  const ask = async () => expectOk(await getLight.execute(by, { patientId: patient.id })).due;
  const plan = await makePlan(clinic, { patient });
  const [first, second] = plan.sessions.map(({ id }) => id);
  expect(await ask()).toBeNull();
  await makeTreatment(clinic, { planSessionId: first ?? "", performedOn: "2027-01-11" });
  expect(await ask()).toBeNull();
  const booking = { patientId: patient.id, planSessionId: second ?? "", day: "2027-03-01", time: "10:00" };
  await makeAppointment(clinic, booking);
  expect(await ask()).toBe("again");
  const next = { ...by, clock: fixedClock("2027-01-12T09:00:00Z") };
  expectOk(await answerScreening.execute(next, { patientId: patient.id, kind: "review", answers: [] }));
  expect(await ask()).toBeNull();
});

test("a link that was answered and then replaced stays told as answered until the new one is sent", async () => {
  const arranged = await arrangeLink();
  const { desk, patient, asRespondent } = arranged;
  expectOk(await answerScreening.execute(asRespondent, { kind: "full", answers: allAnswers() }));
  await sendAndOpen(arranged);
  const { link } = expectOk(await getLight.execute(desk, { patientId: patient.id }));
  expect(link).toMatchObject({ state: "open", answeredOn: null });
});
