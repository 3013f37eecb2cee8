import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/pool";

const windowSeconds = 15 * 60;
/** Addresses that lead nowhere, from one place. A calendar program with an old address asks a few times an hour. */
const missesPerAddress = 60;

/** Counts secret addresses that led nowhere against the place that asked for them. */
export type MissLimits = {
  /** The seconds a place must wait that has asked for too many; null when it need not. */
  readonly mustWait: (address: string) => Promise<number | null>;
  readonly countMiss: (address: string) => Promise<void>;
};

/** @param keyPrefix what is asked for; each kind is counted by itself */
export function missLimits(keyPrefix: string): MissLimits {
  let limiter: RateLimiterPostgres | undefined;
  const open = () => {
    limiter ??= new RateLimiterPostgres({
      storeClient: pool(),
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix,
      points: missesPerAddress,
      duration: windowSeconds,
    });
    return limiter;
  };
  return {
    async mustWait(address) {
      const taken = await open().get(address);
      return taken !== null && taken.remainingPoints <= 0 ? Math.ceil(taken.msBeforeNext / 1000) : null;
    },
    async countMiss(address) {
      try {
        await open().consume(address);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
      }
    },
  };
}
