import { afterCatalog } from "@/lib/rules/care/catalog-after";
import { deviceCatalog } from "@/lib/rules/care/catalog-device";
import { homeCatalog } from "@/lib/rules/care/catalog-home";
import { scoresCatalog } from "@/lib/rules/care/catalog-scores";
import { sequenceCatalog } from "@/lib/rules/care/catalog-sequence";
import { techniqueCatalog } from "@/lib/rules/care/catalog-technique";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of this room, for people. */
export const careCatalog: readonly RuleEntry[] = [
  ...deviceCatalog,
  ...techniqueCatalog,
  ...sequenceCatalog,
  ...homeCatalog,
  ...afterCatalog,
  ...scoresCatalog,
];
