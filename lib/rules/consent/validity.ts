import { Temporal } from "temporal-polyfill";
import { addDays, compareDays, type Day, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { type Ask, renewal } from "@/lib/rules/consent/ask";
import type { ConsentFacts, ConsentSession } from "@/lib/rules/consent/types";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";
import { nameDays } from "@/lib/rules/words";

/** The last day a consent signed on `signedOn` covers: day 182 still counts. Refuses a text that is no day (RangeError). */
export function validUntil(protocol: Protocol, signedOn: Day): Day {
  return addDays(signedOn, protocol.consent.validity.days);
}

/** Whether a signature stands before both this moment and the day of the session. */
export function isSigned(
  { signedAt, signedOn }: ConsentFacts,
  { date }: ConsentSession,
  now: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(signedAt, now) <= 0 && compareDays(signedOn, date) <= 0;
}

/** No signature yet: a session may be booked, and is told what is due; nobody is treated. */
export function missing(protocol: Protocol, session: ConsentSession): Finding {
  const { source, coolingOff } = protocol.consent;
  const { number, date, purpose } = session;
  const ahead = number === 1 && coolingOff.hours > 0 ? `, at least ${coolingOff.hours} h ahead` : "";
  const due = `It is due before session ${number} on ${formatDay(date)}${ahead}.`;
  return {
    rule: "CONSENT_MISSING",
    severity: purpose === "treat" ? "block" : "info",
    message: `No consent to this treatment is signed yet. ${due}`,
    overridableBy: NOBODY,
    source: `${source}: consent`,
    field: "consent",
    data: { dueBy: date, number },
  };
}

/** A withdrawal stops booking and treatment at once, whatever else the consent says. */
export function withdrawn(protocol: Protocol, withdrawnAt: string): Finding {
  return {
    rule: "CONSENT_WITHDRAWN",
    severity: "block",
    message: "The patient has withdrawn the consent. Nothing is booked or done until the patient signs a new one.",
    overridableBy: NOBODY,
    source: `${protocol.consent.withdrawal.source}: consent.withdrawal`,
    field: "consent.withdrawnAt",
    data: { withdrawnAt },
  };
}

/** A consent covers sessions up to and including its last valid day. [NHSAA: 182 days] */
export function checkExpiry(ask: Ask): Finding[] {
  const { protocol, consent, session, days } = ask;
  const { validity } = protocol.consent;
  if (days <= validity.days) return [];
  const until = validUntil(protocol, consent.signedOn);
  const verb = session.purpose === "treat" ? "lapsed" : "will lapse";
  const message = `The consent of ${formatDay(consent.signedOn)} ${verb}: it is valid for ${nameDays(validity.days)}, until ${formatDay(until)}, and ${formatDay(session.date)} is day ${days}.`;
  const data = { days, validDays: validity.days, signedOn: consent.signedOn, validUntil: until, signBy: session.date };
  const said = { rule: "CONSENT_EXPIRED", message, field: "consent.signedOn", data };
  return renewal(ask, "validity_passed", said).map((finding) => ({
    ...finding,
    source: `${validity.source}: consent.validityDays`,
  }));
}
