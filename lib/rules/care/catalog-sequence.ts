import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";

const source = ({ care }: Protocol) => care.sequence.source;

/** The rules of the order of a session, for people. */
export const sequenceCatalog: readonly RuleEntry[] = [
  {
    rule: "STEP_OUT_OF_ORDER",
    family: "session_sequence",
    title: "A step is missing before this one",
    says: ({ care }) => {
      const labels = care.sequence.steps.map(({ label, needed }) =>
        needed === "optional" ? `${label} (optional)` : label,
      );
      return `A session has ${labels.length} steps, in this order: ${labels.join(", ")}. Cream that was not used need not come off, and needles that stay in the outermost skin need no anesthesia record.`;
    },
    source,
  },
  {
    rule: "STEP_TOO_LATE",
    family: "session_sequence",
    title: "A later step is already done",
    says: () => "A step recorded after one that follows it warns: it can no longer have come first.",
    source,
  },
  {
    rule: "STEP_UNKNOWN",
    family: "session_sequence",
    title: "No such step",
    says: ({ care }) => `A step has to be one of the ${care.sequence.steps.length} of a session.`,
    source,
  },
];
