import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/pool";

const windowSeconds = 15 * 60;
const failuresPerEmail = 10;
const failuresPerAddress = 60;

let limiters: Record<"email" | "address" | "confirmation", RateLimiterPostgres> | undefined;

function open() {
  const shared = {
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    duration: windowSeconds,
  };
  limiters ??= {
    email: new RateLimiterPostgres({ ...shared, keyPrefix: "sign-in-email", points: failuresPerEmail }),
    address: new RateLimiterPostgres({ ...shared, keyPrefix: "sign-in-address", points: failuresPerAddress }),
    confirmation: new RateLimiterPostgres({ ...shared, keyPrefix: "confirm-user", points: failuresPerEmail }),
  };
  return limiters;
}

/**
 * Takes one try from the address written and the place it came from, before the password is looked at, so that parallel guesses count.
 * @returns null when the try is free, otherwise the seconds to wait
 */
export async function takeTry(email: string, address: string): Promise<number | null> {
  const limits = open();
  try {
    await limits.email.consume(email);
    await limits.address.consume(address);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** Forgets the failures of somebody who signed in. */
export async function forgetTries(email: string, address: string): Promise<void> {
  const limits = open();
  await limits.email.delete(email);
  await limits.address.reward(address, 1);
}

/**
 * Takes one try of a signed-in person to confirm who they are by their password, before it is looked at.
 * @returns null when the try is free, otherwise the seconds to wait
 */
export async function takeConfirmation(userId: string): Promise<number | null> {
  try {
    await open().confirmation.consume(userId);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** Forgets the failures of somebody who confirmed who they are. */
export async function forgetConfirmations(userId: string): Promise<void> {
  await open().confirmation.delete(userId);
}
