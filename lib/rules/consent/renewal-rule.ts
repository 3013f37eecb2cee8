import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { RenewalTrigger } from "@/lib/rules/consent/consent.schema";

type Words = { readonly rule: string; readonly title: string; readonly says: string };

/** A rule that asks for a new consent, and says so when the protocol in force leaves its trigger out. */
export function renewalRule(trigger: RenewalTrigger, { rule, title, says }: Words): RuleEntry {
  return {
    rule,
    family: "consent",
    title,
    says: ({ consent }) => {
      const isAsked = consent.renewal.triggers.some(({ id }) => id === trigger);
      return `${says} ${isAsked ? "Otherwise a new consent is signed." : "This protocol does not ask for a new consent."}`;
    },
    source: ({ consent }) => consent.renewal.source,
  };
}
