import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { deliverMessage } from "@/lib/messages/deliver-message";
import { makeClinic } from "../../factories/clinic";
import { messageRow, queueIn } from "./arrange";
import { smtpError, startMailServer } from "./mail-server";

test("a message is handed over with its id as Message-ID, and marked sent", async () => {
  const { clinic } = await makeClinic();
  const { received } = await startMailServer();
  const id = await queueIn(clinic.id, { subject: "Ihr Termin, geändert", body: "Bis bald." });
  await deliverMessage({ clinicId: clinic.id, messageId: id });
  expect(received).toMatchObject([{ id, to: ["pia@patient.test"] }]);
  expect(received[0]?.text).toMatch(/^Subject: =\?UTF-8\?/m);
  const row = await messageRow(id);
  expect(row).toMatchObject({ attempts: 1, lastError: null });
  expect(row.sentAt).not.toBeNull();
});

test("a message that was sent is not sent again, however often its job runs", async () => {
  const { clinic } = await makeClinic();
  const { received } = await startMailServer();
  const job = { clinicId: clinic.id, messageId: await queueIn(clinic.id) };
  await deliverMessage(job);
  await deliverMessage(job);
  expect(received).toHaveLength(1);
  expect((await messageRow(job.messageId)).attempts).toBe(1);
});

test("of many workers on one message at once, one sends it", async () => {
  const { clinic } = await makeClinic();
  const { received } = await startMailServer(async () => {
    await pause(200);
    return null;
  });
  const job = { clinicId: clinic.id, messageId: await queueIn(clinic.id) };
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => deliverMessage(job)));
  expect(received).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
  expect((await messageRow(job.messageId)).attempts).toBe(1);
});

test("a refusal is counted and kept with the message, and the next try sends it", async () => {
  const { clinic } = await makeClinic();
  let refusing = true;
  const { received } = await startMailServer(() => (refusing ? smtpError(451, "try later pia@patient.test") : null));
  const job = { clinicId: clinic.id, messageId: await queueIn(clinic.id) };
  const failure = deliverMessage(job);
  await expect(failure).rejects.toThrow(/^The mail was not sent \(\w+ 451\); its row says why\.$/);
  expect(await messageRow(job.messageId)).toMatchObject({
    attempts: 1,
    sentAt: null,
    lastError: expect.stringContaining("try later pia@patient.test"),
  });
  refusing = false;
  await deliverMessage(job);
  expect(received.map(({ id }) => id)).toEqual([job.messageId, job.messageId]);
  const row = await messageRow(job.messageId);
  expect(row).toMatchObject({ attempts: 2, lastError: null });
  expect(row.sentAt).not.toBeNull();
});

test("a mail server that never answers is given up, and the message stays to be sent", async () => {
  const { clinic } = await makeClinic();
  await startMailServer(() => new Promise(() => {}));
  const job = { clinicId: clinic.id, messageId: await queueIn(clinic.id) };
  await expect(deliverMessage(job)).rejects.toThrow("The mail was not sent");
  expect(await messageRow(job.messageId)).toMatchObject({ attempts: 1, sentAt: null });
  expect((await messageRow(job.messageId)).lastError).not.toBeNull();
});

test("a mail server that is away is written down, and the message stays to be sent", async () => {
  const { clinic } = await makeClinic();
  await startMailServer();
  process.env.SMTP_URL = "smtp://127.0.0.1:9";
  const job = { clinicId: clinic.id, messageId: await queueIn(clinic.id) };
  await expect(deliverMessage(job)).rejects.toThrow("The mail was not sent");
  expect(await messageRow(job.messageId)).toMatchObject({ attempts: 1, sentAt: null });
});

test("without a mail server nothing is called sent", async () => {
  const { clinic } = await makeClinic();
  const job = { clinicId: clinic.id, messageId: await queueIn(clinic.id) };
  await expect(deliverMessage(job)).rejects.toThrow("The mail was not sent");
  const lastError = "No mail is sent: SMTP_URL is not set.";
  expect(await messageRow(job.messageId)).toMatchObject({ sentAt: null, lastError });
});

test("a job that names another clinic's message sends nothing", async () => {
  const [mine, theirs] = [await makeClinic(), await makeClinic()];
  const { received } = await startMailServer();
  const messageId = await queueIn(theirs.clinic.id);
  await expect(deliverMessage({ clinicId: mine.clinic.id, messageId })).rejects.toThrow("does not exist");
  expect(received).toEqual([]);
  expect(await messageRow(messageId)).toMatchObject({ attempts: 0, sentAt: null });
});

test("an address is never read as a list of addresses", async () => {
  const { clinic } = await makeClinic();
  const { received } = await startMailServer();
  const messageId = await queueIn(clinic.id, { toAddress: "a,b@patient.test" });
  await deliverMessage({ clinicId: clinic.id, messageId }).catch(() => {});
  expect(received.flatMap(({ to }) => to)).not.toContain("b@patient.test");
});
