import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/pool";

const windowSeconds = 15 * 60;
/** Addresses that lead nowhere, from one place. A calendar program with an old address asks a few times an hour. */
const missesPerAddress = 60;

let limiter: RateLimiterPostgres | undefined;

function open(): RateLimiterPostgres {
  limiter ??= new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: "feed-address",
    points: missesPerAddress,
    duration: windowSeconds,
  });
  return limiter;
}

/** The seconds a place must wait that has asked for too many feeds that are not there; null when it need not. */
export async function mustWait(address: string): Promise<number | null> {
  const taken = await open().get(address);
  return taken !== null && taken.remainingPoints <= 0 ? Math.ceil(taken.msBeforeNext / 1000) : null;
}

/** Counts one feed that was not there against the place that asked for it. */
export async function countMiss(address: string): Promise<void> {
  try {
    await open().consume(address);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
  }
}
