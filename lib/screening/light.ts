import type { Finding } from "@/lib/kernel/finding";

/** What the desk is told of a patient's screening, and nothing more. */
export type Light = "unasked" | "clear" | "caution" | "stop";

/** Unasked while nothing was answered; else as grave as the gravest finding. A remark stops nobody. */
export function lightOf(findings: readonly Finding[], wasAsked: boolean): Light {
  if (findings.some(({ severity }) => severity === "block")) return "stop";
  if (!wasAsked) return "unasked";
  return findings.some(({ severity }) => severity === "warn") ? "caution" : "clear";
}
