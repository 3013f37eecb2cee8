import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { defaultProtocol, protocolSchema } from "@/lib/rules";
import { withClient } from "../../../scripts/postgres/database.mjs";
import { databaseBefore } from "./database-before";

const migration = "20261123120000_protocol_sections";

test("a protocol stored before screening, anesthesia, consent and care gains them and keeps its own numbers", async () => {
  const { url, migrate } = await databaseBefore(migration);
  const { screening: _s, anesthesia: _a, consent: _c, care: _k, ...before } = defaultProtocol;
  const stored = { ...before, healingWindow: { ...before.healingWindow, days: 45 } };
  const clinic = randomUUID();
  await withClient(url, async (client) => {
    await client.query("INSERT INTO clinic (id, name, zone) VALUES ($1, 'Clinic', 'UTC')", [clinic]);
    await client.query(
      `INSERT INTO protocol (clinic_id, id, version, data, reason, effective_from)
       VALUES ($1, $2, 1, $3, 'x', '2026-01-01'), ($1, $4, 2, $5, 'x', '2026-02-01')`,
      [clinic, randomUUID(), JSON.stringify(stored), randomUUID(), JSON.stringify(defaultProtocol)],
    );
  });
  expect(await migrate()).toEqual([migration]);
  const { rows } = await withClient(url, (client) => client.query("SELECT data FROM protocol ORDER BY version"));
  const [old, whole] = rows.map(({ data }) => protocolSchema.parse(data));
  expect(old).toMatchObject(JSON.parse(JSON.stringify(stored)));
  expect(old?.screening.contraindications.length).toBe(37);
  expect(whole).toEqual(defaultProtocol);
  const { rows: open } = await withClient(url, (client) =>
    client.query("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity"),
  );
  expect(open).toEqual([]);
});
