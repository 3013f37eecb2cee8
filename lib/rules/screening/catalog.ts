import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { defaultScreening } from "@/lib/rules/screening/default-screening";
import { describeContraindication } from "@/lib/rules/screening/describe";
import { CONFIDENTIAL, ruleOf, UNKNOWN_ANSWER } from "@/lib/rules/screening/rule-ids";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";

function find({ screening }: Protocol, id: string): Contraindication | null {
  return screening.contraindications.find((item) => item.id === id) ?? null;
}

/** A contraindication as a rule, whichever protocol it stands in. */
function entryOf({ id, label }: Contraindication): RuleEntry {
  return {
    rule: ruleOf(id),
    family: "screening",
    title: label,
    says: (protocol) => {
      const item = find(protocol, id);
      return item ? describeContraindication(item) : "This protocol does not ask about it.";
    },
    source: (protocol) => find(protocol, id)?.source ?? protocol.screening.source,
  };
}

/** The rule of a contraindication a clinic added to its own protocol, or null. */
export function addedContraindication({ screening }: Protocol, rule: string): RuleEntry | null {
  const item = screening.contraindications.find(({ id }) => ruleOf(id) === rule);
  return item ? entryOf(item) : null;
}

/** The rules of this room, for people: one per contraindication of the default protocol, and one for unknown questions. */
export const screeningCatalog: readonly RuleEntry[] = [
  ...defaultScreening.contraindications.map(entryOf),
  {
    rule: UNKNOWN_ANSWER,
    family: "screening",
    title: "Answer to a question the protocol does not know",
    says: ({ screening }) =>
      `An answer to a question that is none of the protocol's ${screening.contraindications.length} cannot be judged, so it blocks until it is taken away or asked anew. Nobody lets it pass.`,
    source: ({ screening }) => screening.source,
  },
  {
    rule: CONFIDENTIAL,
    family: "screening",
    title: "Screening",
    says: () =>
      "Whoever may not read the health record is told that the screening stands against a day, and until when where a day ends it. The reason is for clinicians.",
    source: ({ screening }) => screening.source,
  },
];
