import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";

const source = ({ care }: Protocol) => [...new Set(care.outcomeScales.map((scale) => scale.source))].join("; ");

/** The rules of outcome scales, for people. */
export const scoresCatalog: readonly RuleEntry[] = [
  {
    rule: "SCALE_UNKNOWN",
    family: "outcome_scales",
    title: "No such scale",
    says: ({ care }) => {
      const scales = care.outcomeScales.map(
        ({ label, version, total, better }) =>
          `${label} (${version}), ${total.min} to ${total.max}, ${better} is better`,
      );
      return `Results are scored on these scales, and each score keeps the version it was taken with: ${scales.join("; ")}.`;
    },
    source,
  },
  {
    rule: "SCORE_MISSING",
    family: "outcome_scales",
    title: "An item has no value",
    says: () => "Every item that counts towards a total has a value; an opinion that stands apart may be left out.",
    source,
  },
  {
    rule: "SCORE_OUT_OF_RANGE",
    family: "outcome_scales",
    title: "A value outside its range",
    says: ({ care }) => {
      const ranges = care.outcomeScales.map(({ label, items }) => {
        const parts = items.map((item) => `${item.label} ${item.min} to ${item.max}`);
        return `${label}: ${parts.join(", ")}`;
      });
      return `Each item has its range. ${ranges.join("; ")}.`;
    },
    source,
  },
  {
    rule: "SCORE_NOT_WHOLE",
    family: "outcome_scales",
    title: "A value that is no whole number",
    says: () => "Scales are answered in whole numbers.",
    source,
  },
  {
    rule: "SCORE_UNKNOWN_ITEM",
    family: "outcome_scales",
    title: "An item the scale does not have",
    says: () => "Only the scale's own items can be answered.",
    source,
  },
];
