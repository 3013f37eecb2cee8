import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import { nameRoles } from "@/lib/rules/words";

const family = "consent";

/** Whether there is a signature, how old it is, and whether the person could give it. */
export const signatureCatalog: readonly RuleEntry[] = [
  {
    rule: "CONSENT_MISSING",
    family,
    title: "No consent signed",
    says: () => "Nobody is treated without a signed consent. A session may be booked before it is signed.",
    source: ({ consent }) => consent.source,
  },
  {
    rule: "CONSENT_WITHDRAWN",
    family,
    title: "Consent withdrawn",
    says: () => "A withdrawal stops booking and treatment at once. What was signed before is kept.",
    source: ({ consent }) => consent.withdrawal.source,
  },
  {
    rule: "CONSENT_EXPIRED",
    family,
    title: "Consent too old",
    says: ({ consent }) =>
      `A consent is valid up to and including day ${consent.validity.days} after signing. After that a new one is signed.`,
    source: ({ consent }) => consent.validity.source,
  },
  {
    rule: "CONSENT_REAFFIRM",
    family,
    title: "Consent not reaffirmed",
    says: ({ consent: { reaffirm } }) => {
      const each = reaffirm.everySession.required
        ? "Before every session the patient confirms with name and time that the consent stands. "
        : "";
      return `${each}More than ${reaffirm.signature.afterDays} days after signing, the patient signs a second time.`;
    },
    source: ({ consent }) => `${consent.reaffirm.signature.source}; ${consent.reaffirm.everySession.source}`,
  },
  {
    rule: "CONSENT_COOLING_OFF",
    family,
    title: "Little time to think",
    says: ({ consent: { coolingOff } }) =>
      `Between signing and the first session lie ${coolingOff.hours} hours. Who may waive this with a reason: ${nameRoles(coolingOff.overridableBy)}.`,
    source: ({ consent }) => consent.coolingOff.source,
  },
  {
    rule: "CONSENT_MINOR",
    family,
    title: "Patient under age",
    says: ({ consent }) =>
      `Nobody under ${consent.minors.minAge} on the day of the session is booked or treated, and nobody may override this. What was signed before that age is signed again.`,
    source: ({ consent }) => consent.minors.source,
  },
  {
    rule: "CONSENT_CAPACITY",
    family,
    title: "Capacity not confirmed",
    says: () => "A clinician confirms that the patient can decide about the treatment. Any doubt stops it.",
    source: ({ consent }) => consent.capacity.source,
  },
];
