import { formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { CONFIDENTIAL } from "@/lib/rules/screening/rule-ids";

/** Whether a finding tells of somebody's health: every contraindication but an age, which the desk knows anyway. */
export function isConfidential({ rule, data }: Finding): boolean {
  const lookBack = data?.lookBack as { readonly kind?: string } | undefined;
  return rule.startsWith("SCREEN_") && lookBack?.kind !== "age";
}

function words({ severity, earliest }: Finding): string {
  if (severity !== "block") return "The clinician looks at the screening before the session.";
  if (earliest !== undefined) return `The screening stands against this day. Earliest ${formatDay(earliest)}.`;
  return "The screening stands against a session: a clinician has to look at it.";
}

/**
 * A finding for somebody who may not read the health record: what it does and until when, not a word of why. Findings that do not
 * come from the screening stay as they are.
 */
export function discreetly(finding: Finding): Finding {
  if (!isConfidential(finding)) return finding;
  const { severity, overridableBy, earliest, field } = finding;
  return {
    rule: CONFIDENTIAL,
    severity,
    message: words(finding),
    overridableBy,
    ...(earliest === undefined ? {} : { earliest }),
    source: "The patient's answers, which clinicians read.",
    ...(field === undefined ? {} : { field }),
  };
}
