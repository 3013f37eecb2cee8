import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { withClient } from "../../scripts/postgres/database.mjs";
import type { ApiAnswer } from "../support/api-client";
import { openOwnDatabase } from "../support/own-database";
import { startWeb } from "../support/web-process";
import { type Attempt, arrangeBookers, attemptsOf, struckBy, timesAsOften } from "./arrange";

const kills = timesAsOften;

/** Asks again with the same key until it is acknowledged, for half a minute at most. */
async function insist({ ask }: Attempt, base: string): Promise<ApiAnswer | null> {
  for (const until = Date.now() + 30_000; Date.now() < until; await pause(200)) {
    const answer = await ask(base).catch(() => null);
    if (answer?.status === 200) return answer;
  }
  return null;
}

/** Booked sessions of each plan of a clinic, its audit rows and messages, read past everything. */
const counts = (url: string, clinicId: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT
        (SELECT json_agg(n) FROM (SELECT count(*) n FROM appointment a JOIN plan_session s ON s.id = a.plan_session_id
          WHERE a.clinic_id = $1 AND a.status = 'booked' GROUP BY s.plan_id) AS plans) AS booked,
        (SELECT count(*)::int FROM audit_event WHERE clinic_id = $1 AND operation = 'plan.book-course') AS audited,
        (SELECT count(*)::int FROM message WHERE clinic_id = $1 AND cause = 'plan.book-course') AS told`,
      [clinicId],
    );
    return rows[0];
  });

test(`PostgreSQL is killed amid bookings ${kills} time(s): the server heals, what was acknowledged is there once`, async () => {
  const database = await openOwnDatabase();
  // The factories' client too: this file's process has opened none before.
  process.env.DATABASE_URL = database.url;
  const web = await startWeb(database.url);
  onTestFinished(web.close);
  for (let round = 0; round < kills; round += 1) {
    const { clinic, bookers } = await arrangeBookers(8);
    const attempts = await attemptsOf(clinic, bookers);
    const first = await struckBy(database.kill, attempts, web.url);
    expect(first.filter((answer) => answer !== null).length).toBeGreaterThanOrEqual(1);
    await database.ensure();
    const again = await Promise.all(attempts.map((attempt) => insist(attempt, web.url)));
    for (const [index, answer] of again.entries()) {
      expect(answer?.status).toBe(200);
      if (first[index] !== null) expect(answer).toEqual(first[index]);
    }
    expect(await counts(database.url, clinic.clinic.id)).toEqual({ booked: Array(8).fill(5), audited: 8, told: 8 });
  }
}, 1_800_000);
