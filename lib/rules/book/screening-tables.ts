import type { Protocol } from "@/lib/rules/protocol/protocol";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";
import { nameSpan } from "@/lib/rules/screening/span";
import { nameRoles } from "@/lib/rules/words";
import type { BookTable } from "./chapter";
import { settings } from "./settings";

const effects = { block: "blocks", warn: "warns", info: "informs" } as const;
const scopes = { patient: "every session", zone: "sessions on that skin", face: "sessions on the face" } as const;

function counts({ lookBack }: Contraindication): string {
  if (lookBack.kind === "current") return "while it lasts";
  if (lookBack.kind === "ever") return "however long ago";
  return nameSpan(lookBack);
}

/** Every contraindication: what it does, how long it counts, where, and who may let it pass. */
export function screeningTables({ screening }: Protocol): readonly BookTable[] {
  const { contraindications, cleared } = screening;
  return [
    {
      caption: "Contraindications",
      columns: ["What", "Does", "Counts", "For", "Let pass by"],
      rows: contraindications.map((item) => [
        item.label,
        effects[item.severity],
        counts(item),
        scopes[item.scope],
        nameRoles(item.overridableBy),
      ]),
    },
    settings("Outside these a consent carries the off-label line", [
      { what: "Age", value: `from ${cleared.fromAge.years} years`, source: cleared.fromAge.source },
      ...cleared.uses.map(({ label, part, source }) => ({ what: label, value: part ?? "whole zone", source })),
    ]),
  ];
}
