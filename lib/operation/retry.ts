import { setTimeout as pause } from "node:timers/promises";
import { sqlState } from "@/lib/db/sqlstate";

/** Serialization failure and deadlock: the transaction did nothing and may simply be run again. */
const passing = new Set(["40001", "40P01"]);
const tries = 6;

/**
 * Runs a transaction again, after a random pause that grows, when the database gave it up for another's sake.
 * @throws whatever the last try threw
 */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === tries || !passing.has(sqlState(error) ?? "")) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
