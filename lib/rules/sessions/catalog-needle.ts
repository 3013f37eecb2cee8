import { formatLength } from "@/lib/kernel/length";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of needle lengths, for people. */
export const needleCatalog: readonly RuleEntry[] = [
  {
    rule: "NEEDLE_INCREMENT",
    family: "needle",
    title: "No such needle length",
    says: ({ needle }) =>
      `Needle lengths come in steps of ${formatLength(needle.increment.length)}. Anything between two steps is taken for a slip of the pen.`,
    source: ({ needle }) => needle.increment.source,
    path: "needle.increment",
  },
  {
    rule: "NEEDLE_OUTSIDE_PROTOCOL",
    family: "needle",
    title: "Outside the protocol’s needles",
    says: ({ needle }) =>
      `The protocol covers needles over 0 and up to ${formatLength(needle.steps.at(-1)?.le ?? 0)}. Deeper needling is surgery and has no interval here.`,
    source: ({ needle }) => needle.source,
    path: "needle.steps",
  },
  {
    rule: "NEEDLE_BELOW_LISTED",
    family: "needle",
    title: "Shorter than the listed needles",
    says: ({ needle }) =>
      `The shortest listed needle is ${formatLength(needle.steps[0]?.listed[0] ?? 0)}. A shorter one is allowed and rests as long as that one.`,
    source: ({ needle }) => needle.source,
    path: "needle.steps",
  },
];
