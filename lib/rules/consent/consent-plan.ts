import { compareDays, type Day, daysBetween } from "@/lib/kernel/day";
import { validUntil } from "@/lib/rules/consent/validity";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** What the patient does about the consent before one session of a course. */
export type ConsentStep = {
  /** Place of the session among the dates asked about, in order of time, from 1. */
  readonly number: number;
  readonly date: Day;
  readonly needs: "nothing" | "reaffirmation" | "second_signature" | "new_consent";
  /** The signature that would cover the session were nothing signed for it, and the last day it does. */
  readonly signedOn: Day;
  readonly validUntil: Day;
  /** From that signature to the session. */
  readonly days: number;
};

function need({ consent }: Protocol, days: number): ConsentStep["needs"] {
  if (days > consent.validity.days) return "new_consent";
  if (days > consent.reaffirm.signature.afterDays) return "second_signature";
  return consent.reaffirm.everySession.required ? "reaffirmation" : "nothing";
}

/**
 * Which sessions of a course outlast the consent, so that signing again is booked with them. A new consent is taken to be signed
 * on the day of the session that needs it, and covers those after. Sessions before `signedOn` are counted and left out: this
 * consent says nothing of them. Refuses texts that are no days (RangeError). [evidence 4: at 2-month steps, session 4]
 */
export function consentPlan(
  protocol: Protocol,
  { signedOn, sessionDates }: { readonly signedOn: Day; readonly sessionDates: readonly Day[] },
): ConsentStep[] {
  let signed = signedOn;
  const steps: ConsentStep[] = [];
  for (const [index, date] of [...sessionDates].sort(compareDays).entries()) {
    const days = daysBetween(signed, date);
    if (days < 0) continue;
    const needs = need(protocol, days);
    steps.push({ number: index + 1, date, needs, signedOn: signed, validUntil: validUntil(protocol, signed), days });
    if (needs === "new_consent") signed = date;
  }
  return steps;
}
