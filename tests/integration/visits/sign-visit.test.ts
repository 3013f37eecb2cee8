import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { addAddendum } from "@/lib/visits/add-addendum";
import { getVisit } from "@/lib/visits/get-visit";
import type { VisitDto } from "@/lib/visits/get-visit.schema";
import { recordPhotos } from "@/lib/visits/record-photos";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { signVisit } from "@/lib/visits/sign-visit";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { testPassword } from "../../factories/member";
import { auditOf } from "../../factories/rows";
import { arrangeVisit, refusedWithoutTrace, stepsBefore, walkTo } from "./arrange";
import { needling } from "./needling";
import { arrangeFinished, arrangeSigned } from "./walk";

const signed = { password: testPassword };

test("a finished visit is signed by password and locked; its appointment is completed", async () => {
  const { call, clinicId, visitId, appointment, clinic, patient } = await arrangeFinished();
  const answer = expectOk(await call<{ contentHash: string }>(signVisit, signed));
  expect(answer).toMatchObject({ signerName: "Carl Clinician", signedAt: "2027-01-11T09:00:00.000Z" });
  expect(await prisma().visit.findFirst({ where: { clinicId } })).toMatchObject({ endKind: "signed", endReason: null });
  expect(await prisma().visitSignature.findFirst({ where: { clinicId } })).toMatchObject({
    ...{ visitId, memberId: clinic.clinician.id, name: "Carl Clinician", contentHash: answer.contentHash },
  });
  expect(await prisma().appointment.findFirst({ where: { id: appointment.id } })).toMatchObject({
    status: "completed",
    version: 3,
  });
  const [row] = await auditOf(clinicId, "visit.sign-visit");
  expect(row).toMatchObject({ subjectId: visitId, patientId: patient.id, after: { contentHash: answer.contentHash } });
  expect(JSON.stringify(row)).not.toContain(testPassword);
});

test("the signature seals the record: it matches as long as nothing was changed past every guard", async () => {
  const { call, visitId, clinicId } = await arrangeSigned();
  const read = async () => expectOk(await call<VisitDto>(getVisit)).signature;
  expect(await read()).toMatchObject({ matches: true, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await prisma().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`UPDATE treatment_zone SET passes_vertical = 4 WHERE clinic_id = ${clinicId}::uuid`;
  });
  expect(await read()).toMatchObject({ matches: false });
  expect(visitId).toBeTruthy();
});

test("signing twice is refused, also by two at once; a retry gets the first answer", async () => {
  const arranged = await arrangeFinished();
  const { call, clinicId, by, visitId } = arranged;
  const { version } = await prisma().visit.findFirstOrThrow({ where: { clinicId } });
  const keyed = { ...by, idempotencyKey: "sign" };
  const input = { visitId, version, ...signed };
  const both = await Promise.all([signVisit.execute(keyed, input), signVisit.execute(by, input)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await signVisit.execute(keyed, input)).toEqual(both[0]);
  expect(await refusedWithoutTrace(arranged, () => call(signVisit, signed))).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "signed" }],
  });
  expect(await prisma().visitSignature.count({ where: { clinicId } })).toBe(1);
});

test("of a password nothing is kept, not even in a retry's fingerprint", async () => {
  const { by, clinicId, visitId } = await arrangeFinished();
  const { version } = await prisma().visit.findFirstOrThrow({ where: { clinicId } });
  const keyed = { ...by, idempotencyKey: "secret" };
  const first = await signVisit.execute(keyed, { visitId, version, ...signed });
  expectOk(first);
  expect(await signVisit.execute(keyed, { visitId, version, password: "something else" })).toEqual(first);
});

test("a wrong password signs nothing, and too many of them have to wait", async () => {
  const arranged = await arrangeFinished();
  const wrong = () => arranged.call(signVisit, { password: "not it" });
  expect(await refusedWithoutTrace(arranged, wrong)).toMatchObject({
    kind: "invalid",
    fields: [{ path: "password", rule: "wrong" }],
  });
  for (let tries = 1; tries < 10; tries += 1) await wrong();
  const locked = await refusedWithoutTrace(arranged, () => arranged.call(signVisit, signed));
  expect(locked).toMatchObject({ kind: "rate_limited" });
  const actor = arranged.clinic.actors.prescriber;
  expect(expectOk(await arranged.call(signVisit, signed, { actor }))).toMatchObject({ signerName: "Paula Prescriber" });
});

describe("a visit that still needs something is not signed:", () => {
  test("a step before the needling, the treatment, the photos after, the aftercare", async () => {
    const arranged = await arrangeVisit();
    const missing = async () => {
      const refusal = await refusedWithoutTrace(arranged, () => arranged.call(signVisit, signed));
      return refusal.kind === "conflict" ? refusal.fields[0]?.rule : refusal.kind;
    };
    expect(await missing()).toBe("identity_recheck");
    await walkTo(arranged, "antisepsis");
    expect(await missing()).toBe("rolling");
    expectOk(await arranged.call(recordTreatment, needling()));
    expect(await missing()).toBe("photos_after");
    expectOk(
      await arranged.call(recordPhotos, { when: "after", none: { because: "not_taken", reason: "Camera is broken" } }),
    );
    expect(await missing()).toBe("aftercare_given");
  });
});

test("a signed visit takes no step, no treatment and no other end, and nothing is written", async () => {
  const arranged = await arrangeSigned();
  const calls = [...Object.values(stepsBefore), [recordTreatment, needling()], [signVisit, signed]] as const;
  for (const [operation, input] of calls) {
    const refusal = await refusedWithoutTrace(arranged, () => arranged.call(operation, input));
    expect(refusal).toMatchObject({ kind: "conflict", fields: [{ path: "visitId", rule: "signed" }] });
  }
});

describe("addenda", () => {
  const more = { text: "Called the next day: all well." };

  test("follow a signature, under their author's name, and are told with the visit", async () => {
    const { call, clinic, clinicId, visitId } = await arrangeSigned();
    const actor = clinic.actors.prescriber;
    const added = expectOk(await call<{ id: string }>(addAddendum, more, { actor }));
    const visit = expectOk(await call<VisitDto>(getVisit));
    expect(visit.addenda).toEqual([
      { id: added.id, authorName: "Paula Prescriber", addedAt: "2027-01-11T09:00:00.000Z", ...more },
    ]);
    expect(visit.signature?.matches).toBe(true);
    expect(await auditOf(clinicId, "visit.add-addendum")).toMatchObject([{ subjectId: visitId }]);
  });

  test("are refused on a visit that is not signed, elsewhere, empty, and by others", async () => {
    const open = await arrangeFinished();
    const refusal = await refusedWithoutTrace(open, () => open.call(addAddendum, more));
    expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "not_signed" }] });
    const arranged = await arrangeSigned();
    const { actors } = arranged.clinic;
    const refused = (input: object, as = {}) =>
      refusedWithoutTrace(arranged, () => arranged.call(addAddendum, { ...more, ...input }, as));
    expect(await refused({ text: " " })).toMatchObject({ kind: "invalid" });
    expect(await refused({ visitId: newId() })).toMatchObject({ kind: "not_found" });
    expect(await refused({}, { actor: (await makeClinic()).actors.clinician })).toMatchObject({ kind: "not_found" });
    for (const actor of [actors.owner, actors.desk, actors.patientOf(arranged.patient)]) {
      expect(await refused({}, { actor })).toMatchObject({ kind: "forbidden" });
    }
  });

  test("are added once, however often the same call is retried", async () => {
    const { call, clinicId } = await arrangeSigned();
    const keyed = { idempotencyKey: "more" };
    const { version } = await prisma().visit.findFirstOrThrow({ where: { clinicId } });
    const first = await call(addAddendum, { ...more, version }, keyed);
    expect(await call(addAddendum, { ...more, version }, keyed)).toEqual(first);
    expect(await prisma().visitAddendum.count({ where: { clinicId } })).toBe(1);
  });
});
