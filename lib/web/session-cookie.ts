import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/config/env";

const claims = z.object({ clinicId: z.uuid(), sessionId: z.uuid() });

/** The cookie's name; over https it carries the prefix that browsers protect. */
export function sessionCookieName(): string {
  return env("NEXTAUTH_URL").startsWith("https:") ? "__Host-cadence-session" : "cadence-session";
}

/** The session a cookie names, if the cookie is ours and whole. It says nothing yet about whether the session lives. */
export async function readSessionCookie(value: string | undefined): Promise<z.infer<typeof claims> | null> {
  if (value === undefined || value === "") return null;
  try {
    const token = await decode({ token: value, secret: env("AUTH_SECRET") });
    return claims.safeParse(token).data ?? null;
  } catch {
    return null; // forged, cut short, or sealed with an older secret
  }
}
