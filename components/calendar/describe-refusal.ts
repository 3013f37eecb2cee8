import type { Finding } from "@/lib/kernel/finding";
import type { AlternativeTime, Refusal } from "@/lib/operation/refusal";

/** Why something was not done, in words, what could be done instead, and the findings behind it that can be asked why. */
export type Trouble = {
  readonly message: string;
  readonly alternatives: readonly AlternativeTime[];
  readonly findings: readonly Finding[];
};

/** The findings that stop an act, each message once. */
export function blocking(findings: readonly Finding[]): Finding[] {
  const stopping = findings.filter(({ severity }) => severity === "block");
  return stopping.filter(({ message }, index) => stopping.findIndex((one) => one.message === message) === index);
}

/** A refusal as the desk reads it: every reason once, with the times that would do. */
export function describeRefusal(refusal: Refusal): Trouble {
  const findings = refusal.kind === "findings" ? blocking(refusal.findings) : [];
  const reasons =
    refusal.kind === "findings"
      ? findings.map(({ message }) => message)
      : refusal.kind === "invalid" || refusal.kind === "conflict"
        ? refusal.fields.map(({ message }) => message)
        : [];
  const message = reasons.length > 0 ? [...new Set(reasons)].join(" ") : refusal.message;
  return { message, alternatives: refusal.kind === "conflict" ? refusal.alternatives : [], findings };
}
