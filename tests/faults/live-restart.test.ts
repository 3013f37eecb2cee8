import { expect, onTestFinished, test } from "vitest";
import { openOwnDatabase } from "../support/own-database";
import { startWeb } from "../support/web-process";
import { arrangeBookers, attemptsOf } from "./arrange";
import { listening, until } from "./listening";

test("PostgreSQL is killed and comes back: open screens are told of both, and hear what happens after", async () => {
  const database = await openOwnDatabase();
  const web = await startWeb(database.url);
  onTestFinished(web.close);
  // The factories' client too: this file's process has opened none before.
  process.env.DATABASE_URL = database.url;
  const { clinic, bookers } = await arrangeBookers(1);
  const { heard, changes } = await listening(web.url, clinic.desk.email);
  database.kill();
  await until(() => heard.some(({ type }) => type === "down"), "down");
  await database.ensure();
  await until(() => heard.at(-1)?.type === "up", "up again", 60_000);
  const attempts = await attemptsOf(clinic, bookers);
  expect((await attempts[0]?.ask(web.url))?.status).toBe(200);
  await until(() => changes() === 1, "the booking after");
}, 180_000);
