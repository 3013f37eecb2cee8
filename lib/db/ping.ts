import { prisma } from "./client";

/** What the database says of itself: the migrations it has had, and whether a job worker has shown a sign of life lately. */
export type DatabaseState = { readonly migrations: readonly string[]; readonly workerIsAlive: boolean };

/**
 * Asks the database how it is, as the process's own role, reading no clinic's rows.
 * @param timeoutMs how long to wait for the answer; a lost server may take minutes to be noticed otherwise
 * @throws Error when there is no answer in time
 */
export async function ping(timeoutMs: number): Promise<DatabaseState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The database did not answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function ask(): Promise<DatabaseState> {
  // An instance reads as gone after three missed heartbeats (pg-boss, "Instance table").
  const [state] = await prisma().$queryRaw<{ migrations: string[]; workerIsAlive: boolean }[]>`
    SELECT
      ARRAY(SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS migrations,
      EXISTS (SELECT FROM pgboss.instance WHERE name = 'worker' AND stopped_on IS NULL
        AND heartbeat_on >= now() - heartbeat_seconds * 3 * interval '1 second') AS "workerIsAlive"`;
  if (state === undefined) throw new Error("The database gave no answer.");
  return state;
}
