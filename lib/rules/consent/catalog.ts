import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of this room, for people. */
export const consentCatalog: readonly RuleEntry[] = [];
