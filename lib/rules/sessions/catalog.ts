import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import { courseCatalog } from "./catalog-course";
import { homeCatalog } from "./catalog-home";
import { intervalCatalog } from "./catalog-interval";
import { needleCatalog } from "./catalog-needle";
import { zonesCatalog } from "./catalog-zones";

/** The rules of sessions and their course, for people. */
export const sessionsCatalog: readonly RuleEntry[] = [
  ...needleCatalog,
  ...intervalCatalog,
  ...courseCatalog,
  ...zonesCatalog,
  ...homeCatalog,
];
