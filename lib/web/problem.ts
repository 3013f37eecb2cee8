import type { Refusal, RefusalKind } from "@/lib/operation/refusal";

/** Every refusal and surprise of the API, and its HTTP status. The one place where the two meet. */
const statusOf: Readonly<
  Record<RefusalKind | "malformed" | "too_large" | "internal" | "cross_site" | "unsupported_media_type", number>
> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  cross_site: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  findings: 422,
  rate_limited: 429,
  internal: 500,
};

const titles: Readonly<Record<keyof typeof statusOf, string>> = {
  malformed: "The request is not readable",
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  cross_site: "Request from another site",
  not_found: "Not found",
  conflict: "In conflict with what is there",
  stale: "Changed meanwhile",
  too_large: "The request is too large",
  unsupported_media_type: "Not JSON",
  invalid: "Input not valid",
  findings: "A clinical rule stands against this",
  rate_limited: "Too many tries",
  internal: "Something went wrong on our side",
};

type Surprise = { readonly kind: Exclude<keyof typeof statusOf, RefusalKind>; readonly message: string };

/** A refusal or surprise as `application/problem+json` (RFC 9457). Findings, fields and alternatives come along as members. */
export function problem(refusal: Refusal | Surprise, requestId: string): Response {
  const { kind, message, ...members } = refusal;
  const status = statusOf[kind];
  const body = {
    type: `urn:cadence:problem:${kind}`,
    title: titles[kind],
    status,
    detail: message,
    code: kind,
    requestId,
    ...members,
  };
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
  };
  if (refusal.kind === "rate_limited") headers["retry-after"] = String(refusal.retryAfterSeconds);
  if (refusal.kind === "unauthenticated") headers["www-authenticate"] = "Bearer";
  return new Response(JSON.stringify(body), { status, headers });
}
