import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ping } from "@/lib/db/ping";
import { sqlState } from "@/lib/db/sqlstate";

export type Health = {
  /** ok: everything works · degraded: the product answers, something behind it does not · down: no database */
  readonly status: "ok" | "degraded" | "down";
  readonly database: "ok" | "down";
  readonly migrations: "ok" | "pending" | "unknown";
  readonly jobs: "ok" | "stale" | "unknown";
};

const answerWithinMs = 1_500;

/**
 * How the process and what it stands on are, for whoever watches it. Says nothing about a clinic or a patient, and never throws.
 * @returns within 2 s, also when the database is away
 */
export async function checkHealth(): Promise<Health> {
  try {
    const [state, wanted] = await Promise.all([ping(answerWithinMs), migrationsOnDisk()]);
    const migrations = wanted.every((name) => state.migrations.includes(name)) ? "ok" : "pending";
    const jobs = state.workerIsAlive ? "ok" : "stale";
    return { status: migrations === "ok" && jobs === "ok" ? "ok" : "degraded", database: "ok", migrations, jobs };
  } catch (error) {
    // 42P01: the server answers, but the tables were never made.
    if (sqlState(error) === "42P01")
      return { status: "degraded", database: "ok", migrations: "pending", jobs: "unknown" };
    return { status: "down", database: "down", migrations: "unknown", jobs: "unknown" };
  }
}

async function migrationsOnDisk(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
