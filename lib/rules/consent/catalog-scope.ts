import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import { renewalRule } from "@/lib/rules/consent/renewal-rule";

/** What a consent covers, and what goes past it. */
export const scopeCatalog: readonly RuleEntry[] = [
  renewalRule("zone_added", {
    rule: "CONSENT_SCOPE_ZONE",
    title: "Zone not consented to",
    says: "A consent covers the zones it names and all they contain.",
  }),
  renewalRule("needle_step_up", {
    rule: "CONSENT_SCOPE_LENGTH",
    title: "Longer needle than consented to",
    says: "A consent covers needles up to the step of its longest. Another length of that step is covered, a longer step is not.",
  }),
  renewalRule("indication_changed", {
    rule: "CONSENT_SCOPE_INDICATION",
    title: "Other indication than consented to",
    says: "A consent is for one indication.",
  }),
  {
    rule: "CONSENT_SCOPE_SESSIONS",
    family: "consent",
    title: "More sessions than consented to",
    says: () => "A consent covers as many sessions as it names. A session past that number needs a new one.",
    source: ({ consent }) => consent.sections.source,
  },
  renewalRule("anesthetic_class_changed", {
    rule: "CONSENT_SCOPE_PRODUCT",
    title: "Other anesthetic than consented to",
    says: "A consent covers the class of anesthetic it names. Using none is always covered.",
  }),
  renewalRule("performer_changed", {
    rule: "CONSENT_SCOPE_PERFORMER",
    title: "Other practitioner than the one named",
    says: "A consent that names who performs covers that person only.",
  }),
];
