import { formatLength } from "@/lib/kernel/length";
import type { Protocol, Zone } from "@/lib/rules/protocol/protocol";
import { nameRoles } from "@/lib/rules/words";
import type { BookTable } from "./chapter";
import { nameSource } from "./settings";

function usual({ rangeFrom, max }: Zone): string {
  if (rangeFrom === null) return "never";
  return `${rangeFrom.included ? "" : "over "}${formatLength(rangeFrom.length)} to ${formatLength(max)}`;
}

function beyond({ max, overMax, override, customary }: Zone): string {
  const deeper = overMax === "block" ? "blocked" : "warned of";
  const lifted = override
    ? `; up to ${formatLength(override.upTo)} for ${override.indicationGroup} by ${nameRoles(override.roles)}`
    : "";
  const custom = customary ? `; unusual over ${formatLength(customary.upTo)}` : "";
  return max === 0 ? "blocked" : `${deeper}${lifted}${custom}`;
}

/** Where, how deep, and which zone is part of which. */
export function zoneTables({ zones, indications }: Protocol): readonly BookTable[] {
  const nameOf = (id: string | null) => zones.find((zone) => zone.id === id)?.label ?? "";
  return [
    {
      caption: "Zones and their depth",
      columns: ["Zone", "Part of", "Usual needles", "Deeper", "Source"],
      rows: zones.map((zone) => [zone.label, nameOf(zone.parent), usual(zone), beyond(zone), nameSource(zone.source)]),
    },
    {
      caption: "Indications",
      columns: ["Indication", "Group"],
      rows: indications.map(({ label, group }) => [label, group]),
    },
  ];
}
