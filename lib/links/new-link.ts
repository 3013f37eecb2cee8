import { Temporal } from "temporal-polyfill";
import { hashSecret, newSecret } from "@/lib/auth/secret";
import { env } from "@/lib/config/env";
import { newId } from "@/lib/kernel/id";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";

const validHours = 7 * 24;

/**
 * A new secret address for one patient, good for 7 days.
 * @param page the first part of the address under which its page stands, e.g. "sign"
 * @returns `row`: what is kept of it, the secret as a hash; `href`: the address to be mailed and kept nowhere else; `lastDay`: the
 *   calendar day until which it works
 */
export function newLink({ actor, clock }: Context, page: "sign" | "answer") {
  const now = clock.now();
  const expires = Temporal.Instant.fromEpochMilliseconds(now.epochMilliseconds).add({ hours: validHours });
  const secret = newSecret();
  return {
    row: {
      id: newId(),
      tokenHash: hashSecret(secret),
      createdAt: new Date(now.epochMilliseconds),
      expiresAt: new Date(expires.epochMilliseconds),
    },
    href: new URL(`/${page}/${secret}`, env("NEXTAUTH_URL")).href,
    lastDay: dayOf(expires, actor.clinic.zone),
  };
}
