import { compareDays, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { birthday } from "@/lib/rules/birthday";
import { type Ask, unmet } from "@/lib/rules/consent/ask";
import type { ConsentSession } from "@/lib/rules/consent/types";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";

/** Nobody under age on the day of the session is booked or treated; `earliest` is the birthday. [evidence 4, minors] */
export function checkAge(protocol: Protocol, { birthDate, date }: ConsentSession): Finding[] {
  const { minAge, source } = protocol.consent.minors;
  const earliest = birthday(birthDate, minAge);
  if (compareDays(date, earliest) >= 0) return [];
  return [
    {
      rule: "CONSENT_MINOR",
      severity: "block",
      message: `The patient is under ${minAge} on ${formatDay(date)} and turns ${minAge} on ${formatDay(earliest)}.`,
      overridableBy: NOBODY,
      earliest,
      source: `${source}: consent.minors`,
      field: "session.birthDate",
      data: { minAge, birthDate },
    },
  ];
}

/** What somebody signed while under age does not bind them once they are of age: it is signed again. */
export function checkSignerAge({ protocol, consent, session }: Ask): Finding[] {
  const { minAge, source } = protocol.consent.minors;
  const ofAge = birthday(session.birthDate, minAge);
  if (compareDays(consent.signedOn, ofAge) >= 0 || compareDays(session.date, ofAge) < 0) return [];
  const message = `The consent was signed on ${formatDay(consent.signedOn)}, before the patient turned ${minAge} on ${formatDay(ofAge)}. A new consent is due before session ${session.number}.`;
  const data = { minAge, signedOn: consent.signedOn, ofAge };
  return [
    unmet(session, { rule: "CONSENT_MINOR", message, field: "consent.signedOn", data }, `${source}: consent.minors`),
  ];
}

/** A clinician has confirmed that the patient can decide, and nobody doubts it; a doubt outweighs the tick. */
export function checkCapacity({ protocol, consent, session }: Ask): Finding[] {
  const { confirmed, doubt = false, note } = consent.capacity;
  if (confirmed && !doubt) return [];
  const message = doubt
    ? "There is doubt whether the patient can decide about this treatment. A clinician assesses it and writes down what was found."
    : "No clinician has confirmed yet that the patient can decide about this treatment.";
  const data = note === undefined ? { confirmed, doubt } : { confirmed, doubt, note };
  const { source } = protocol.consent.capacity;
  return [
    unmet(
      session,
      { rule: "CONSENT_CAPACITY", message, field: "consent.capacity", data },
      `${source}: consent.capacity`,
    ),
  ];
}
