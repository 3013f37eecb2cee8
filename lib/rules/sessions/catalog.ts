import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of sessions and their course, for people. */
export const sessionsCatalog: readonly RuleEntry[] = [];
