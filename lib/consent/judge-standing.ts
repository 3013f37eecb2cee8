import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Course } from "@/lib/plans/course";
import { checkConsent, consentPlan } from "@/lib/rules";
import type { ConsentState } from "./list-consents.schema";

/** Findings about when and by whom it is confirmed, which no new signature mends. */
const notRenewing: readonly string[] = [
  "CONSENT_COOLING_OFF",
  "CONSENT_CAPACITY",
  "CONSENT_REAFFIRM",
  "CONSENT_MISSING",
];

/**
 * What the rules say of the consent to a course before a session of it, as for a booking: what is unmet warns, a withdrawal blocks.
 * Empty where nothing is signed.
 * @param day the day of the session, or the first it could be
 * @param now an ISO instant
 */
export function consentFindings(course: Course, number: number, day: Day, now: string): Finding[] {
  const { consent, plan, protocol, patient, history, sessions } = course;
  const session = sessions.find((one) => one.number === number);
  if (consent === null || session === undefined) return [];
  const lastSessionOn = history.at(-1)?.date;
  return checkConsent(protocol, {
    consent: consent.facts,
    plan: { zones: plan.zones, sessions: sessions.length, indication: plan.indication },
    session: {
      purpose: "book",
      date: day,
      ...(session.appointment === null ? {} : { startsAt: session.appointment.startsAt }),
      number,
      length: session.plannedLengthHundredthsMm,
      zones: plan.zones,
      birthDate: patient.birthDate,
      ...(lastSessionOn === undefined ? {} : { lastSessionOn }),
      ...(patient.fitzpatrick === undefined ? {} : { skinType: patient.fitzpatrick }),
    },
    now,
  });
}

/** The findings that a new consent mends. */
export function renewing(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule, severity }) => severity !== "info" && !notRenewing.includes(rule));
}

/** Where the consent to a course stands, given what the rules say of it before the next session. */
export function stateOf({ consent }: Course, findings: readonly Finding[]): ConsentState {
  if (consent === null) return "none";
  if (consent.facts.withdrawnAt !== undefined) return "withdrawn";
  if (consent.facts.capacity.doubt === true) return "doubt";
  if (renewing(findings).length > 0) return "renew";
  return consent.countersigned ? "stands" : "awaiting";
}

/** The first booked session that outlasts the consent; null when none does or nothing stands. */
export function renewBefore({ consent, protocol, sessions }: Course): { number: number; day: Day } | null {
  if (consent === null || consent.facts.withdrawnAt !== undefined) return null;
  const booked = sessions.filter(({ state }) => state === "booked");
  const sessionDates = booked.flatMap(({ day }) => day ?? []);
  const steps = consentPlan(protocol, { signedOn: consent.facts.signedOn, sessionDates });
  const first = steps.find(({ needs }) => needs === "new_consent");
  const session = first && booked.find(({ day }) => day === first.date);
  return session?.day ? { number: session.number, day: session.day } : null;
}

/** What of the consent keeps a session of a course from being booked on a day: a withdrawal. Nothing signed yet is no obstacle. */
export function consentStops(course: Course, number: number, day: Day): Finding[] {
  const { consent } = course;
  if (consent === null) return [];
  return consentFindings(course, number, day, consent.facts.signedAt).filter(({ severity }) => severity === "block");
}
