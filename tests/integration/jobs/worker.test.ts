import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { prisma } from "@/lib/db/client";
import { startWorker } from "@/lib/jobs/worker";
import { makeClinic } from "../../factories/clinic";
import { testDatabase } from "../../support/database";
import { jobsOf, messageRow, queueIn } from "../messages/arrange";
import { smtpError, startMailServer } from "../messages/mail-server";
import { spawnWorker } from "./worker-process";

const soon = { timeout: 20_000, interval: 100 };

// The queue's own pauses are made for people; the tests' are not.
beforeAll(async () => {
  await prisma().$executeRaw`UPDATE pgboss.queue SET retry_delay = 0, retry_backoff = false, expire_seconds = 3`;
});

async function startFastWorker() {
  const worker = startWorker({ pollingIntervalSeconds: 0.5, superviseIntervalSeconds: 1, monitorIntervalSeconds: 1 });
  onTestFinished(worker.stop);
  await worker.ready;
  return worker;
}

test("a queued message is delivered once, and not before its time", async () => {
  const { clinic } = await makeClinic();
  const { received } = await startMailServer();
  const later = await queueIn(clinic.id, { sendAfter: Temporal.Now.instant().add({ hours: 1 }) });
  const now = await queueIn(clinic.id);
  await startFastWorker();
  await vi.waitFor(async () => expect(await jobsOf(now)).toMatchObject([{ state: "completed" }]), soon);
  expect(received.filter(({ id }) => id === now)).toHaveLength(1);
  expect((await messageRow(now)).sentAt).not.toBeNull();
  expect(received.filter(({ id }) => id === later)).toEqual([]);
  expect(await messageRow(later)).toMatchObject({ sentAt: null, attempts: 0 });
});

test("a mail server that refuses is tried again until it takes the message, and the queue keeps no address", async () => {
  const { clinic } = await makeClinic();
  let refusals = 0;
  const { received } = await startMailServer(() => {
    refusals += 1;
    return refusals <= 2 ? smtpError(450, "pia@patient.test is busy") : null;
  });
  await prisma().$executeRaw`UPDATE pgboss.job SET state = 'cancelled' WHERE state < 'active'`;
  const id = await queueIn(clinic.id);
  await startFastWorker();
  await vi.waitFor(async () => expect((await messageRow(id)).lastError).toContain("is busy"), soon);
  expect(JSON.stringify(await jobsOf(id))).not.toContain("pia@patient.test");
  await vi.waitFor(async () => expect((await messageRow(id)).sentAt).not.toBeNull(), soon);
  expect(received.filter((mail) => mail.id === id)).toHaveLength(3);
  expect(await messageRow(id)).toMatchObject({ attempts: 3, lastError: null });
});

test("a message whose worker is killed goes out by another, under the Message-ID the mail server may have seen", async () => {
  const { clinic } = await makeClinic();
  let kill = () => {};
  const mailServer = await startMailServer(() => {
    const first = kill;
    kill = () => {};
    first();
    return null;
  });
  const id = await queueIn(clinic.id);
  const { child, exit } = spawnWorker({ DATABASE_URL: testDatabase().url, SMTP_URL: mailServer.url });
  const killed = new Promise<void>((resolve) => {
    kill = () => {
      child.kill("SIGKILL");
      resolve();
    };
  });
  await killed;
  await exit;
  expect((await messageRow(id)).sentAt).toBeNull();
  await startFastWorker();
  await vi.waitFor(async () => expect((await messageRow(id)).sentAt).not.toBeNull(), soon);
  // The first copy had reached the mail server when the worker died: the second can be recognised by its Message-ID.
  const copies = mailServer.received.filter((mail) => mail.id === id);
  expect(copies).toHaveLength(2);
});

test("a worker told to stop finishes the message in its hands first", async () => {
  const { clinic } = await makeClinic();
  let told = () => {};
  const mailServer = await startMailServer(async () => {
    told();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return null;
  });
  const id = await queueIn(clinic.id);
  const { child, exit, lines } = spawnWorker({ DATABASE_URL: testDatabase().url, SMTP_URL: mailServer.url });
  told = () => child.kill("SIGTERM");
  expect(await exit).toBe(0);
  expect((await messageRow(id)).sentAt).not.toBeNull();
  expect(mailServer.received.filter((mail) => mail.id === id)).toHaveLength(1);
  expect(lines.join("\n")).toContain('"msg":"stopping"');
  expect(lines.join("\n")).not.toContain("pia@patient.test");
});

test("without a mail server the worker says so once, and messages stay queued untouched", async () => {
  const { clinic } = await makeClinic();
  const id = await queueIn(clinic.id);
  const { lines } = spawnWorker({ DATABASE_URL: testDatabase().url, SMTP_URL: "" });
  await vi.waitFor(() => expect(lines.join("\n")).toContain("working jobs"), soon);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(lines.filter((line) => line.includes("SMTP_URL is not set"))).toHaveLength(1);
  expect(await messageRow(id)).toMatchObject({ attempts: 0, sentAt: null });
  expect(await jobsOf(id)).toMatchObject([{ state: "created" }]);
});
