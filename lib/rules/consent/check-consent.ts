import { Temporal } from "temporal-polyfill";
import type { Finding } from "@/lib/kernel/finding";
import { type Ask, readAsk } from "@/lib/rules/consent/ask";
import { checkChanges, checkLapsedCourse } from "@/lib/rules/consent/changes";
import { checkCoolingOff } from "@/lib/rules/consent/cooling-off";
import { checkForm, checkOffLabel, checkSections } from "@/lib/rules/consent/form";
import { checkAge, checkCapacity, checkSignerAge } from "@/lib/rules/consent/person";
import { checkReaffirmed } from "@/lib/rules/consent/reaffirm";
import {
  checkIndicationScope,
  checkPerformerScope,
  checkProductScope,
  checkSessionsScope,
} from "@/lib/rules/consent/scope-plan";
import { checkLengthScope, checkZoneScope } from "@/lib/rules/consent/scope-skin";
import type { ConsentedPlan, ConsentFacts, ConsentSession } from "@/lib/rules/consent/types";
import { checkExpiry, isSigned, missing, withdrawn } from "@/lib/rules/consent/validity";
import type { Protocol } from "@/lib/rules/protocol/protocol";

const checks: readonly ((ask: Ask) => Finding[])[] = [
  checkSignerAge,
  checkCapacity,
  checkExpiry,
  checkReaffirmed,
  checkCoolingOff,
  checkZoneScope,
  checkLengthScope,
  checkIndicationScope,
  checkSessionsScope,
  checkProductScope,
  checkPerformerScope,
  checkForm,
  checkSections,
  checkOffLabel,
  checkChanges,
  checkLapsedCourse,
];

/**
 * Whether a consent covers one session, for treating it now or for booking it. What is unmet blocks a treatment and nobody lets
 * it pass; a booking is warned instead, for there is time to sign. Withdrawal and a patient under age block both, thinking time
 * before the first session is as grave as the protocol says, and a consent still to be signed is only announced to a booking.
 * @param now the moment of asking, an ISO instant
 * @returns findings with `field` as a path in this input; empty when all is in order. Order of lists never matters
 * Refuses malformed days and instants (RangeError). [evidence 4, 2.1]
 */
export function checkConsent(
  protocol: Protocol,
  {
    consent,
    plan,
    session,
    now,
  }: {
    readonly consent: ConsentFacts | null;
    readonly plan: ConsentedPlan;
    readonly session: ConsentSession;
    readonly now: string;
  },
): Finding[] {
  const moment = Temporal.Instant.from(now);
  const underAge = checkAge(protocol, session);
  if (consent === null) return [...underAge, missing(protocol, session)];
  const ask = readAsk(protocol, consent, plan, session, moment);
  if (consent.withdrawnAt !== undefined) return [...underAge, withdrawn(protocol, consent.withdrawnAt)];
  if (!isSigned(consent, session, moment)) return [...underAge, missing(protocol, session)];
  return [...underAge, ...checks.flatMap((check) => check(ask))];
}
