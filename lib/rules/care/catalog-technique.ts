import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of how gently skin is needled, for people. */
export const techniqueCatalog: readonly RuleEntry[] = [
  {
    rule: "SKIN_SENSITIVE",
    family: "passes",
    title: "Sensitive skin",
    says: ({ care: { technique } }) =>
      `Where a clinician has noted sensitive skin, this is brought to mind: ${technique.fewerPasses.text} Where it is very sensitive: ${technique.sensitiveSkin.text}`,
    source: ({ care }) => care.technique.sensitiveSkin.source,
  },
];
