import { cookies } from "next/headers";
import { findTokenActor } from "@/lib/auth/find-token-actor";
import type { Actor } from "@/lib/operation/actor";
import { currentActor } from "./current-actor";
import { sessionCookieName } from "./session-cookie";

/** Who makes an API request: a personal token speaks before the cookie, and a bad token is nobody even beside a good cookie. */
export async function requestActor(request: Request): Promise<Actor> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return currentActor();
  const token = /^Bearer (cadence_[\w-]{1,100})$/.exec(authorization)?.[1];
  const actor = token === undefined ? null : await findTokenActor(token);
  return actor ?? { kind: "anonymous" };
}

/**
 * Whether a write may come from another site riding on the browser's cookie. Requests with a token carry no cookie's power.
 * Browsers say where a request comes from; what says nothing and has a cookie is refused too unless it names our own origin.
 */
export async function isCrossSite(request: Request): Promise<boolean> {
  if (request.method === "GET" || request.headers.has("authorization")) return false;
  if (!(await cookies()).has(sessionCookieName())) return false;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin";
  const origin = request.headers.get("origin");
  return origin === null || new URL(origin).host !== request.headers.get("host");
}
