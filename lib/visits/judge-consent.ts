import type { StandingConsent } from "@/lib/consent/standing";
import type { Finding } from "@/lib/kernel/finding";
import { type ConsentChange, checkConsent } from "@/lib/rules";
import type { OpenVisit } from "./open-visit";

/** What a consent is asked to cover at a visit. */
export type ConsentAsk = {
  readonly lengthHundredthsMm: number;
  readonly zones: readonly string[];
  readonly reaffirmed: { readonly at: string; readonly by: string; readonly signed: boolean } | null;
  readonly changes: readonly ConsentChange[];
  /** The member who needles; left out, who leads the visit. */
  readonly performer?: string;
  /** An ISO instant. */
  readonly now: string;
};

/** The anesthetic that was used: of several, one that was not consented to. Nothing while nobody has said. */
function usedOf({ anesthesia, anesthetics }: OpenVisit["visit"], consent: StandingConsent | null) {
  if (anesthesia === null) return {};
  const other = anesthetics.find((product) => product !== consent?.facts.productClass);
  return { productClass: other ?? anesthetics[0] ?? null };
}

/** What the rules say of treating somebody now on this consent; what is unmet blocks. */
export function consentFindings(
  { visit, session, course }: Pick<OpenVisit, "visit" | "session" | "course">,
  consent: StandingConsent | null,
  { lengthHundredthsMm: length, zones, reaffirmed, changes, performer, now }: ConsentAsk,
): Finding[] {
  const { plan, protocol, patient, history, sessions } = course;
  const lastSessionOn = history.at(-1)?.date;
  return checkConsent(protocol, {
    consent: consent?.facts ?? null,
    plan: { zones: plan.zones, sessions: sessions.length, indication: plan.indication },
    session: {
      purpose: "treat",
      date: visit.day,
      number: session.number,
      length,
      zones,
      performer: performer ?? visit.memberId,
      reaffirmed,
      changes,
      birthDate: patient.birthDate,
      ...usedOf(visit, consent),
      ...(lastSessionOn === undefined ? {} : { lastSessionOn }),
      ...(patient.fitzpatrick === undefined ? {} : { skinType: patient.fitzpatrick }),
    },
    now,
  });
}
