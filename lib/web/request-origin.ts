import { headers } from "next/headers";
import type { Origin } from "@/lib/operation/operation";

/** Where a request comes from by its headers, each cut to what is worth keeping. */
export function originOf(from: Headers): Origin {
  const address = (from.get("x-forwarded-for") ?? "").slice(0, 64);
  const agent = (from.get("user-agent") ?? "").slice(0, 400);
  return { address: address || null, agent: agent || null };
}

/** Where the request that is being answered comes from. */
export async function requestOrigin(): Promise<Origin> {
  return originOf(await headers());
}
