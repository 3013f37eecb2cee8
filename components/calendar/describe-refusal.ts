import type { AlternativeTime, Refusal } from "@/lib/operation/refusal";

/** Why something was not done, in words, and what could be done instead. */
export type Trouble = { readonly message: string; readonly alternatives: readonly AlternativeTime[] };

/** A refusal as the desk reads it: every reason once, with the times that would do. */
export function describeRefusal(refusal: Refusal): Trouble {
  const reasons =
    refusal.kind === "findings"
      ? refusal.findings.filter(({ severity }) => severity === "block").map(({ message }) => message)
      : refusal.kind === "invalid" || refusal.kind === "conflict"
        ? refusal.fields.map(({ message }) => message)
        : [];
  const message = reasons.length > 0 ? [...new Set(reasons)].join(" ") : refusal.message;
  return { message, alternatives: refusal.kind === "conflict" ? refusal.alternatives : [] };
}
