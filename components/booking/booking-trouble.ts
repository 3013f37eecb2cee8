import type { Refusal } from "@/lib/operation/refusal";
import type { Trouble } from "./booking-desk";

type Word = "conflict" | "conflictText" | "stale" | "staleText" | "other" | "unreachable";

/** What stood in the way, each reason once. */
function reasonsOf(refusal: Refusal): string[] {
  const reasons =
    refusal.kind === "findings"
      ? refusal.findings.filter(({ severity }) => severity === "block").map(({ message }) => message)
      : refusal.kind === "conflict" || refusal.kind === "invalid"
        ? refusal.fields.map(({ message }) => message)
        : [];
  return [...new Set(reasons.length > 0 ? reasons : [refusal.message])];
}

/** Why nothing was booked, in words. Null means that no answer came. */
export function bookingTrouble(refusal: Refusal | null, word: (key: Word) => string): Trouble {
  if (refusal === null) return { title: word("other"), text: word("unreachable"), reasons: [] };
  if (refusal.kind === "stale") return { title: word("stale"), text: word("staleText"), reasons: [] };
  const isTaken = refusal.kind === "conflict";
  return {
    title: word(isTaken ? "conflict" : "other"),
    text: word("conflictText"),
    reasons: reasonsOf(refusal),
  };
}
