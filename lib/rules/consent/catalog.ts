import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import { formCatalog } from "@/lib/rules/consent/catalog-form";
import { scopeCatalog } from "@/lib/rules/consent/catalog-scope";
import { signatureCatalog } from "@/lib/rules/consent/catalog-signature";

/** The rules of this room, for people. */
export const consentCatalog: readonly RuleEntry[] = [...signatureCatalog, ...scopeCatalog, ...formCatalog];
