import { formatLength } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { nameDays } from "@/lib/rules/words";
import type { BookTable } from "./chapter";
import { nameSource, settings } from "./settings";

const tiers = { absorption: "outermost skin", dermal: "into the dermis" } as const;

/** The needles of a protocol: each band with the rest it asks for. */
export function needleTables({ needle }: Protocol): readonly BookTable[] {
  return [
    {
      caption: "Needles and the rest after them",
      columns: ["Needle", "Listed", "At least", "Better", "Reaches", "Source"],
      rows: needle.steps.map((step) => [
        step.gt === 0 ? `up to ${formatLength(step.le)}` : `over ${formatLength(step.gt)} to ${formatLength(step.le)}`,
        step.listed.map(formatLength).join(", "),
        nameDays(step.minIntervalDays),
        nameDays(step.idealIntervalDays),
        tiers[step.tier],
        nameSource(step.source),
      ]),
    },
    settings("How needles are entered", [
      { what: "Lengths in steps of", value: formatLength(needle.increment.length), source: needle.increment.source },
    ]),
  ];
}
