import { expect, test, vi } from "vitest";
import { newId } from "@/lib/kernel/id";
import { withClient } from "../../../scripts/postgres/database.mjs";
import { openOwnDatabase } from "../../support/own-database";
import { startMailServer } from "../messages/mail-server";
import { spawnWorker } from "./worker-process";

async function queueMessage(url: string): Promise<string> {
  const [clinicId, id] = [newId(), newId()];
  await withClient(url, async (client) => {
    await client.query("INSERT INTO clinic (id, name, zone) VALUES ($1, 'Clinic', 'Europe/Madrid')", [clinicId]);
    await client.query(
      `INSERT INTO message (clinic_id, id, cause, to_address, subject, body, send_after)
       VALUES ($1, $2, 'plan.book-course', 'pia@patient.test', 'Your visits', '', now())`,
      [clinicId, id],
    );
    await client.query("INSERT INTO pgboss.job (name, data) VALUES ('message.deliver-message', $1)", [
      { clinicId, messageId: id },
    ]);
  });
  return id;
}

test("a worker outlives a killed database and goes on when it is back", { timeout: 90_000 }, async () => {
  const { url, kill, ensure } = await openOwnDatabase();
  const { received, url: SMTP_URL } = await startMailServer();
  const { child, lines } = spawnWorker({ DATABASE_URL: url, SMTP_URL });
  const before = await queueMessage(url);
  await vi.waitFor(() => expect(received.map(({ id }) => id)).toEqual([before]), { timeout: 20_000, interval: 100 });
  kill();
  await vi.waitFor(() => expect(lines.join("\n")).toContain('"level":50'), { timeout: 20_000, interval: 100 });
  await ensure();
  const after = await queueMessage(url);
  await vi.waitFor(() => expect(received.map(({ id }) => id)).toEqual([before, after]), {
    timeout: 40_000,
    interval: 100,
  });
  expect(child.exitCode).toBeNull();
});

test("a worker started before its database waits for it", { timeout: 90_000 }, async () => {
  const { url, kill, ensure } = await openOwnDatabase();
  const id = await queueMessage(url);
  const { received, url: SMTP_URL } = await startMailServer();
  kill();
  const { lines } = spawnWorker({ DATABASE_URL: url, SMTP_URL });
  await vi.waitFor(() => expect(lines.join("\n")).toContain("will try again"), { timeout: 20_000, interval: 100 });
  await ensure();
  await vi.waitFor(() => expect(received.map((mail) => mail.id)).toEqual([id]), { timeout: 40_000, interval: 100 });
});
