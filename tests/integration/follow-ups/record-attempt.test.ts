import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { recordAttempt } from "@/lib/follow-ups/record-attempt";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeDue, at } from "./arrange";

const tried = { channel: "phone", text: "no answer, left a message" } as const;

test("an attempt is kept with what the matter was, by whom and how, and is audited", async () => {
  const { clinic, patient, desk, second } = await arrangeDue();
  const { id } = expectOk(await recordAttempt.execute(desk, { planSessionId: second, ...tried }));
  const note = await prisma().followUpNote.findFirstOrThrow({ where: { clinicId: clinic.clinic.id } });
  expect(note).toMatchObject({
    id,
    kind: "attempt",
    about: "due",
    snoozedUntil: null,
    memberId: clinic.desk.id,
    ...tried,
  });
  expect(note).toMatchObject({ patientId: patient.id, planSessionId: second });
  expect(await auditOf(clinic.clinic.id, "followUp.record-attempt")).toMatchObject([
    { subjectId: second, patientId: patient.id, actorId: clinic.desk.id, after: { about: "due", ...tried } },
  ]);
});

test("a session that needs nobody, that is of another clinic or nowhere, is refused, and nothing is written", async () => {
  const { clinic, desk, first, second, third } = await arrangeDue();
  const elsewhere = await arrangeDue();
  const before = await countRows(clinic.clinic.id);
  for (const planSessionId of [first, third]) {
    const refusal = expectRefusal(await recordAttempt.execute(desk, { planSessionId, ...tried }));
    expect(refusal).toMatchObject({ kind: "conflict", fields: [{ path: "planSessionId", rule: "settled" }] });
  }
  const early = await recordAttempt.execute({ ...desk, clock: at("2027-01-12") }, { planSessionId: second, ...tried });
  expect(expectRefusal(early)).toMatchObject({ kind: "conflict" });
  const foreign = await recordAttempt.execute(desk, { planSessionId: elsewhere.second, ...tried });
  expect(expectRefusal(foreign)).toMatchObject({ kind: "not_found" });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("an attempt without words or by an unknown way is invalid, and a patient may not note one", async () => {
  const { clinic, patient, desk, second: planSessionId } = await arrangeDue();
  const before = await countRows(clinic.clinic.id);
  for (const wrong of [
    { ...tried, text: " a " },
    { ...tried, text: "x".repeat(501) },
    { ...tried, channel: "pigeon" },
  ]) {
    expect(expectRefusal(await recordAttempt.execute(desk, { planSessionId, ...wrong }))).toMatchObject({
      kind: "invalid",
    });
  }
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  expect(expectRefusal(await recordAttempt.execute(call, { planSessionId, ...tried }))).toMatchObject({
    kind: "forbidden",
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
