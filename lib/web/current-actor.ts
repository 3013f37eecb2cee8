import { cookies } from "next/headers";
import { cache } from "react";
import { findSessionActor } from "@/lib/auth/find-session-actor";
import type { Actor } from "@/lib/operation/actor";
import { readSessionCookie, sessionCookieName } from "./session-cookie";

/** The session this request's cookie names; null when there is none of ours. It says nothing yet about whether it lives. */
export async function currentSession() {
  return readSessionCookie((await cookies()).get(sessionCookieName())?.value);
}

/** Who is signed in on this request, from the session row behind the cookie. Looked up once per request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const named = await currentSession();
  const actor = named === null ? null : await findSessionActor(named);
  return actor ?? { kind: "anonymous" };
});
