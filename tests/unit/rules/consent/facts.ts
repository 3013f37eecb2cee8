import { addDays, type Day } from "@/lib/kernel/day";
import { defaultProtocol, type Finding, type Protocol, protocolSchema } from "@/lib/rules";
import { checkConsent } from "@/lib/rules/consent/check-consent";
import type { ConsentedPlan, ConsentFacts, ConsentSession } from "@/lib/rules/consent/types";

/** The day of signing, at 09:00 in a clinic on UTC. */
export const SIGNED: Day = "2026-03-02";

export function onDay(days: number): Day {
  return addDays(SIGNED, days);
}

export function at(days: number, time = "09:00"): string {
  return `${onDay(days)}T${time}:00Z`;
}

export const consent: ConsentFacts = {
  signedAt: at(0),
  signedOn: SIGNED,
  form: { version: 3 },
  sections: defaultProtocol.consent.sections.required.map(({ id }) => id),
  zones: ["face"],
  maxLength: 100,
  sessions: 4,
  indication: "acne_scars",
  productClass: null,
  offLabelAccepted: false,
  capacity: { confirmed: true },
};

export const plan: ConsentedPlan = { zones: ["face"], sessions: 4, indication: "acne_scars" };

/** A second treatment `days` after signing, reaffirmed with a signature half an hour before it is asked about. */
export function treatment(days: number, given: Partial<ConsentSession> = {}): ConsentSession {
  return {
    purpose: "treat",
    date: onDay(days),
    number: 2,
    length: 100,
    zones: ["face"],
    birthDate: "1986-05-17",
    skinType: 3,
    reaffirmed: { at: at(days), by: "Ada Example", signed: true },
    ...given,
  };
}

export function edited(change: Partial<Protocol["consent"]>): Protocol {
  return protocolSchema.parse({ ...defaultProtocol, consent: { ...defaultProtocol.consent, ...change } });
}

type Given = {
  readonly protocol?: Protocol;
  readonly consent?: Partial<ConsentFacts> | null;
  readonly plan?: Partial<ConsentedPlan>;
  readonly now?: string;
};

/** The findings on one session, asked about in the evening of its day unless `now` says otherwise. */
export function judge(session: ConsentSession, given: Given = {}): Finding[] {
  return checkConsent(given.protocol ?? defaultProtocol, {
    consent: given.consent === null ? null : { ...consent, ...given.consent },
    plan: { ...plan, ...given.plan },
    session,
    now: given.now ?? `${session.date}T20:00:00Z`,
  });
}

export function rulesOf(found: readonly Finding[]): string[] {
  return found.map(({ severity, rule }) => `${severity} ${rule}`).sort();
}
