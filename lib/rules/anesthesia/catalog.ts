import { doseEntries } from "@/lib/rules/anesthesia/catalog-doses";
import { stepEntries } from "@/lib/rules/anesthesia/catalog-steps";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of this room, for people. */
export const anesthesiaCatalog: readonly RuleEntry[] = [...stepEntries, ...doseEntries];
