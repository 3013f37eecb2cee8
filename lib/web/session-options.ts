import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endSession } from "@/lib/auth/end-session";
import { signIn } from "@/lib/auth/sign-in";
import { env } from "@/lib/config/env";
import { sessionCookieName } from "./session-cookie";

const fourteenDaysS = 14 * 24 * 60 * 60;

/**
 * next-auth, with a cookie that only names a server-side session row. The token is made at sign-in from what the server found and
 * never changed afterwards: nothing the client sends, `session.update` included, reaches it.
 */
export function sessionOptions(): NextAuthOptions {
  const secure = env("NEXTAUTH_URL").startsWith("https:");
  return {
    secret: env("AUTH_SECRET"),
    session: { strategy: "jwt", maxAge: fourteenDaysS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const address = String(request.headers?.["x-forwarded-for"] ?? "").slice(0, 64);
          const { email, password } = credentials ?? {};
          const result = await signIn.execute({ actor: { kind: "anonymous" } }, { email, password, address });
          if (!result.ok) throw new Error(result.refusal.kind);
          const { sessionId, clinicId } = result.value as { sessionId: string; clinicId: string };
          return { id: sessionId, clinicId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user === undefined
          ? token
          : { sessionId: user.id, clinicId: (user as unknown as { clinicId: string }).clinicId },
      // What next-auth's own session endpoint tells a browser: nothing. Pages get what they need from operations.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token) await endSession.execute({ actor: { kind: "anonymous" } }, token);
      },
    },
  };
}
