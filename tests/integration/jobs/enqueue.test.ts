import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { enqueue } from "@/lib/jobs/enqueue";
import { registry } from "@/lib/jobs/registry";
import { newId } from "@/lib/kernel/id";
import { jobsOf, scopeIn } from "../messages/arrange";

test("every job that can be queued has a queue in a migrated database", async () => {
  const queues = await prisma().$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.queue`;
  expect(queues.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(registry)));
});

test("a job takes its queue's settings and is due at once unless told otherwise", async () => {
  const [clinicId, messageId] = [newId(), newId()];
  await inTransaction(scopeIn(clinicId), (tx) => enqueue(tx, "message.deliver-message", { clinicId, messageId }));
  const rows = await prisma().$queryRaw<Record<string, unknown>[]>`
    SELECT j.data, j.policy = q.policy AND j.retry_limit = q.retry_limit AND j.retry_delay = q.retry_delay
      AND j.retry_backoff = q.retry_backoff AND j.expire_seconds = q.expire_seconds AND j.deletion_seconds = q.deletion_seconds
      AND j.keep_until = j.start_after + q.retention_seconds * interval '1 second' AS "asQueue",
      j.start_after <= now() AS due
    FROM pgboss.job j JOIN pgboss.queue q USING (name) WHERE j.data->>'messageId' = ${messageId}`;
  expect(rows).toEqual([{ data: { clinicId, messageId }, asQueue: true, due: true }]);
});

test("a job of a transaction that is rolled back does not exist", async () => {
  const [clinicId, messageId] = [newId(), newId()];
  const work = inTransaction(scopeIn(clinicId), async (tx) => {
    await enqueue(tx, "message.deliver-message", { clinicId, messageId }, { startAfter: Temporal.Now.instant() });
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(await jobsOf(messageId)).toEqual([]);
});

test("the clinic's role can add jobs but neither take, change nor remove them", async () => {
  const scope = scopeIn(newId());
  for (const sql of ["UPDATE pgboss.job SET priority = 1", "DELETE FROM pgboss.job", "TRUNCATE pgboss.queue"]) {
    await expect(inTransaction(scope, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/permission denied/);
  }
});
