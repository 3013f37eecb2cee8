import { Temporal } from "temporal-polyfill";
import { formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { type Ask, unmet } from "@/lib/rules/consent/ask";
import { nameDays } from "@/lib/rules/words";

/** A reaffirmation counts when somebody is named, and when it was given after the signature and not in the future. */
function isGiven({ session: { reaffirmed }, signedAt, now }: Ask): boolean {
  if (!reaffirmed || reaffirmed.by.trim() === "") return false;
  const at = Temporal.Instant.from(reaffirmed.at);
  return Temporal.Instant.compare(signedAt, at) <= 0 && Temporal.Instant.compare(at, now) <= 0;
}

/**
 * Before each treatment the patient says again that the consent stands: a tick with name and time, and past 84 days a second
 * signature. Silent while booking, and on a consent that has lapsed: that one is signed anew. [NHSAA; every session: convention]
 */
export function checkReaffirmed(ask: Ask): Finding[] {
  const { protocol, consent, session, days } = ask;
  const { reaffirm, validity } = protocol.consent;
  const { signature, everySession } = reaffirm;
  if (session.purpose === "book" || days > validity.days) return [];
  const field = "session.reaffirmed";
  const since = `The consent was signed on ${formatDay(consent.signedOn)}, ${nameDays(days)} ago`;
  if (days > signature.afterDays) {
    if (isGiven(ask) && session.reaffirmed?.signed === true) return [];
    const message = `${since}: past ${nameDays(signature.afterDays)} the patient signs a second time before session ${session.number}.`;
    const data = { days, needs: "signature", afterDays: signature.afterDays };
    const source = `${signature.source}: consent.reaffirmMandatoryAfterDays`;
    return [unmet(session, { rule: "CONSENT_REAFFIRM", message, field, data }, source)];
  }
  if (!everySession.required || isGiven(ask)) return [];
  const message = `${since}: the patient confirms with name and time that it still stands, before session ${session.number} as before every session.`;
  const source = `${everySession.source}: consent.reaffirmEverySession`;
  return [unmet(session, { rule: "CONSENT_REAFFIRM", message, field, data: { days, needs: "tick" } }, source)];
}
