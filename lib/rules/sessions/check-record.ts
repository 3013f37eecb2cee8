import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { checkSession } from "@/lib/rules/sessions/check-session";

/** What cannot be a fact under this protocol, as opposed to what should not have been done. */
const inexpressible: ReadonlySet<string> = new Set(["NEEDLE_INCREMENT", "NEEDLE_OUTSIDE_PROTOCOL", "ZONE_UNKNOWN"]);

/**
 * What the rules say of needling that took place. It is a fact, so being against the rules does not undo it: `found` goes with
 * the record. `refused` is what makes it no fact of this protocol: a needle or a zone it has no word for. Facts as for
 * `checkSession`. Refuses dates that are no calendar days (RangeError).
 */
export function checkRecord(
  protocol: Protocol,
  facts: Parameters<typeof checkSession>[1],
): { readonly refused: readonly Finding[]; readonly found: readonly Finding[] } {
  const findings = checkSession(protocol, facts);
  return {
    refused: findings.filter(({ rule }) => inexpressible.has(rule)),
    found: findings.filter(({ rule }) => !inexpressible.has(rule)),
  };
}
