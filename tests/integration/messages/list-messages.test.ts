import { expect, test } from "vitest";
import { deliverMessage } from "@/lib/messages/deliver-message";
import { listMessages } from "@/lib/messages/list-messages";
import { messageListSchema } from "@/lib/messages/list-messages.schema";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { auditOf } from "../../factories/rows";
import { queueIn } from "./arrange";
import { smtpError, startMailServer } from "./mail-server";

test("every member reads a patient's delivery log, newest first, without the text", async () => {
  const clinic = await makeClinic();
  const { id: patientId } = await makePatient(clinic);
  const clinicId = clinic.clinic.id;
  const sent = await queueIn(clinicId, { patientId, subject: "First" });
  const refused = await queueIn(clinicId, { patientId, subject: "Second" });
  const waiting = await queueIn(clinicId, { patientId, subject: "Third", body: "secret link" });
  await startMailServer(({ id }) => (id === refused ? smtpError(550, "no such mailbox") : null));
  await deliverMessage({ clinicId, messageId: sent });
  await deliverMessage({ clinicId, messageId: refused }).catch(() => {});
  for (const actor of [clinic.actors.owner, clinic.actors.prescriber, clinic.actors.clinician, clinic.actors.desk]) {
    const list = expectOk(await listMessages.execute({ actor }, { patientId }));
    expect(list.messages).toMatchObject([
      { id: waiting, state: "waiting", attempts: 0, lastError: null, sentAt: null },
      { id: refused, state: "retrying", attempts: 1, lastError: expect.stringContaining("no such mailbox") },
      { id: sent, state: "sent", attempts: 1, lastError: null, cause: "plan.book-course" },
    ]);
    expect(messageListSchema.parse(list)).toEqual(list);
    expect(JSON.stringify(list)).not.toContain("secret link");
  }
  const reads = await auditOf(clinicId, "message.list-messages");
  expect(reads).toHaveLength(4);
  expect(reads[0]).toMatchObject({ patientId, actorId: clinic.owner.id });
});

test("a long log comes in pages that leave nothing out and repeat nothing", async () => {
  const clinic = await makeClinic();
  const { id: patientId } = await makePatient(clinic);
  for (let n = 1; n <= 51; n += 1) await queueIn(clinic.clinic.id, { patientId, subject: `Message ${n}` });
  const call = { actor: clinic.actors.desk };
  const first = expectOk(await listMessages.execute(call, { patientId }));
  expect(first.messages).toHaveLength(50);
  const second = expectOk(await listMessages.execute(call, { patientId, cursor: first.nextCursor ?? "" }));
  expect(second.messages.map(({ subject }) => subject)).toEqual(["Message 1"]);
  expect(second.nextCursor).toBeNull();
});

test("another clinic's patient does not exist here, and a patient may not read the log", async () => {
  const [mine, theirs] = [await makeClinic(), await makeClinic()];
  const patient = await makePatient(theirs);
  await queueIn(theirs.clinic.id, { patientId: patient.id });
  const input = { patientId: patient.id };
  expect(expectRefusal(await listMessages.execute({ actor: mine.actors.owner }, input)).kind).toBe("not_found");
  const own = theirs.actors.patientOf(patient);
  expect(expectRefusal(await listMessages.execute({ actor: own }, input)).kind).toBe("forbidden");
  expect(expectRefusal(await listMessages.execute({ actor: { kind: "anonymous" } }, input)).kind).toBe(
    "unauthenticated",
  );
  expect(expectRefusal(await listMessages.execute({ actor: mine.actors.owner }, { patientId: "1" })).kind).toBe(
    "invalid",
  );
});
