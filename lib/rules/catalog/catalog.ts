import { anesthesiaCatalog } from "@/lib/rules/anesthesia/catalog";
import { careCatalog } from "@/lib/rules/care/catalog";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import { consentCatalog } from "@/lib/rules/consent/catalog";
import { screeningCatalog } from "@/lib/rules/screening/catalog";
import { sessionsCatalog } from "@/lib/rules/sessions/catalog";

/** Every rule Cadence knows, in the order the protocol is read in. */
export const catalog: readonly RuleEntry[] = [
  ...sessionsCatalog,
  ...screeningCatalog,
  ...anesthesiaCatalog,
  ...consentCatalog,
  ...careCatalog,
];

/** One rule by the id its findings carry, or null. */
export function findRule(rule: string): RuleEntry | null {
  return catalog.find((entry) => entry.rule === rule) ?? null;
}
