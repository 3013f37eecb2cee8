import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../factories/clinic";
import { startWeb } from "../support/web-process";
import { arrangeBookers, attemptsOf } from "./arrange";
import { listening, until } from "./listening";

test("what is booked through one process is heard at another, by its own clinic only, without a word about anybody", async () => {
  const database = process.env.DATABASE_URL ?? "";
  const [one, two] = [await startWeb(database), await startWeb(database)];
  onTestFinished(async () => void (await Promise.all([one.close(), two.close()])));
  const { clinic, bookers } = await arrangeBookers(1);
  const here = await listening(one.url, clinic.desk.email);
  const elsewhere = await listening(one.url, (await makeClinic()).desk.email);
  const [attempt] = await attemptsOf(clinic, bookers);
  expect((await attempt?.ask(two.url))?.status).toBe(200);
  await until(() => here.changes() === 1, "the booking");
  expect(here.heard.at(-1)).toEqual({ type: "day", data: JSON.stringify({ day: null }) });
  // The same key again: the work was done once, and is told once.
  expect((await attempt?.ask(one.url))?.status).toBe(200);
  await pause(1_000);
  expect([here.changes(), elsewhere.changes()]).toEqual([1, 0]);
}, 180_000);

test("a stream ends with its session, and a server that stops does not wait for its streams", async () => {
  const web = await startWeb(process.env.DATABASE_URL ?? "");
  onTestFinished(web.close);
  const { clinic, desk, owner } = await makeClinic();
  const ending = await listening(web.url, desk.email);
  const staying = await listening(web.url, owner.email);
  const where = { clinicId: clinic.id, memberId: desk.id };
  await prisma().authSession.updateMany({ where, data: { revokedAt: new Date() } });
  await until(ending.isOver, "the end of the stream", 40_000);
  expect(ending.heard.at(-1)?.type).toBe("ended");
  expect(staying.isOver()).toBe(false);
  const before = Date.now();
  await web.close();
  expect(Date.now() - before).toBeLessThan(4_000);
  await until(staying.isOver, "the end of the other");
}, 180_000);
