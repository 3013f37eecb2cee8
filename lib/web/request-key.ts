import { headers } from "next/headers";
import type { Operation } from "@/lib/operation/operation";

/** Whether a header's value is an idempotency key: 1 to 200 characters. */
export const isKey = (key: string): boolean => key.length >= 1 && key.length <= 200;

/**
 * The idempotency key the browser sent with the server action that is being answered, for a call of `operation`. None for an operation
 * without an HTTP binding: what it answers is a secret, which a key would keep.
 */
export async function requestKey({ http }: Pick<Operation, "http">): Promise<{ readonly idempotencyKey?: string }> {
  const key = (await headers()).get("idempotency-key");
  return key !== null && isKey(key) && http !== undefined ? { idempotencyKey: key } : {};
}
