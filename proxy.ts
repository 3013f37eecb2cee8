import { type NextRequest, NextResponse } from "next/server";

const pageMethods = ["GET", "HEAD", "POST"];
const apiMethods = [...pageMethods, "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Runs before every request: refuses methods that nothing here answers, and sends the security headers with a fresh nonce.
 * It authorizes nothing; every operation does that itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const methods = request.nextUrl.pathname.startsWith("/api/") ? apiMethods : pageMethods;
  if (!methods.includes(request.method))
    return new NextResponse(null, { status: 405, headers: { allow: methods.join(", ") } });
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    // Positions in the calendar and the ribbon are style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg).*)"] };
