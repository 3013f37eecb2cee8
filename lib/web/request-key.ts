import { headers } from "next/headers";
import type { Operation } from "@/lib/operation/operation";

/**
 * The idempotency key the browser sent with the server action that is being answered, for a call of `operation`. None for an operation
 * without an HTTP binding: what it answers is a secret, which a key would keep.
 */
export async function requestKey({ http }: Pick<Operation, "http">): Promise<{ readonly idempotencyKey?: string }> {
  const key = (await headers()).get("idempotency-key");
  const isSound = key !== null && key.length >= 1 && key.length <= 200;
  return isSound && http !== undefined ? { idempotencyKey: key } : {};
}
