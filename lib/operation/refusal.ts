import type { Finding } from "@/lib/kernel/finding";
import { refuse } from "@/lib/kernel/result";

/** One input field that broke a rule. */
export type FieldError = { readonly path: string; readonly rule: string; readonly message: string };

/** A time that would do instead of one that was refused. Instants are ISO 8601 in UTC. */
export type AlternativeTime = {
  readonly startsAt: string;
  readonly clinicianId: string;
  readonly clinicianName: string;
  readonly roomId: string;
  readonly label: string;
};

/** The closed list of expected refusals. */
export type Refusal =
  | { readonly kind: "unauthenticated"; readonly message: string }
  | { readonly kind: "forbidden"; readonly message: string }
  | { readonly kind: "invalid"; readonly message: string; readonly fields: readonly FieldError[] }
  | { readonly kind: "not_found"; readonly message: string }
  | { readonly kind: "findings"; readonly message: string; readonly findings: readonly Finding[] }
  | {
      readonly kind: "conflict";
      readonly message: string;
      readonly alternatives: readonly AlternativeTime[];
      readonly fields: readonly FieldError[];
    }
  | { readonly kind: "stale"; readonly message: string; readonly currentVersion: number }
  | { readonly kind: "rate_limited"; readonly message: string; readonly retryAfterSeconds: number };

export type RefusalKind = Refusal["kind"];

/** The thing named does not exist for this actor: in another clinic, another patient's, or nowhere. */
export function notFound(what: string) {
  return refuse({ kind: "not_found", message: `This ${what} does not exist.` } satisfies Refusal);
}

/** Findings that stop the act, the reason in the first of them. */
export function refuseFindings(findings: readonly Finding[]) {
  const blocking = findings.find((finding) => finding.severity === "block") ?? findings[0];
  return refuse({
    kind: "findings",
    message: blocking?.message ?? "A rule stands against this.",
    findings,
  } satisfies Refusal);
}

/** One field is wrong in a way the schema cannot know. */
export function invalidField(path: string, rule: string, message: string) {
  return refuse({ kind: "invalid", message, fields: [{ path, rule, message }] } satisfies Refusal);
}

/** Somebody else changed it since it was read. */
export function stale(what: string, currentVersion: number) {
  return refuse({
    kind: "stale",
    message: `This ${what} was changed meanwhile. Reload and try again.`,
    currentVersion,
  } satisfies Refusal);
}

/** The time is taken. */
export function conflict(
  message: string,
  alternatives: readonly AlternativeTime[] = [],
  fields: readonly FieldError[] = [],
) {
  return refuse({ kind: "conflict", message, alternatives, fields } satisfies Refusal);
}
