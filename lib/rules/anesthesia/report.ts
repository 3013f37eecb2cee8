import type { Finding, Severity } from "@/lib/kernel/finding";
import { CLINICAL, NOBODY } from "@/lib/rules/roles";

/** A finding of this room: a clinician may pass a warning, nobody a block, and a remark needs no pass. */
export function report(severity: Severity, rest: Omit<Finding, "severity" | "overridableBy">): Finding {
  return { severity, overridableBy: severity === "warn" ? CLINICAL : NOBODY, ...rest };
}

/** Micrograms as milligrams for people: "2400 mg". */
export function mg(micrograms: number): string {
  return `${micrograms / 1000} mg`;
}
