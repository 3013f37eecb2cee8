import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import { renewalRule } from "@/lib/rules/consent/renewal-rule";

/** What the form said, and what has come up since it was signed. */
export const formCatalog: readonly RuleEntry[] = [
  renewalRule("form_superseded", {
    rule: "CONSENT_FORM_SUPERSEDED",
    title: "Form superseded for a risk",
    says: "A form holds as long as no newer version tells of a risk that matters to the decision.",
  }),
  {
    rule: "CONSENT_SECTION_MISSING",
    family: "consent",
    title: "Section missing from the form",
    says: ({ consent: { sections } }) =>
      `The signed form has ${sections.required.length} sections: ${sections.required
        .map(({ label, when }) => (when === "off_label" ? `${label} (where the use is off-label)` : label))
        .join("; ")}.`,
    source: ({ consent }) => consent.sections.source,
  },
  {
    rule: "CONSENT_OFF_LABEL",
    family: "consent",
    title: "Off-label use not accepted",
    says: () =>
      "A use outside what the devices are cleared for, by zone, indication, age and skin type, is named in the consent and accepted by the patient.",
    source: ({ screening }) => screening.cleared.source,
  },
  renewalRule("health_changed", {
    rule: "CONSENT_CHANGED_HEALTH",
    title: "New medicine or contraindication",
    says: "A consent holds as long as no medicine or contraindication has come up since signing.",
  }),
  renewalRule("pregnancy", {
    rule: "CONSENT_CHANGED_PREGNANCY",
    title: "Pregnancy since signing",
    says: "A consent holds as long as no pregnancy has come up since signing.",
  }),
  renewalRule("adverse_event", {
    rule: "CONSENT_CHANGED_ADVERSE_EVENT",
    title: "Adverse event since signing",
    says: "A consent holds as long as no adverse event has happened since signing.",
  }),
  renewalRule("patient_asked", {
    rule: "CONSENT_CHANGED_PATIENT_ASKED",
    title: "Patient asks to go through it again",
    says: "A consent holds as long as the patient does not ask to go through it again.",
  }),
  renewalRule("course_lapsed", {
    rule: "CONSENT_LAPSED_COURSE",
    title: "Consent from before the course lapsed",
    says: "A consent covers a course while it runs, not one that has lapsed and is taken up again.",
  }),
];
