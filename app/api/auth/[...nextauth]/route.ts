import NextAuth from "next-auth";
import { sessionOptions } from "@/lib/web/session-options";

type Context = { readonly params: Promise<{ readonly nextauth: readonly string[] }> };

function handle(request: Request, context: Context): Promise<Response> {
  return NextAuth(sessionOptions())(request, context) as Promise<Response>;
}

export { handle as GET, handle as POST };
