import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { checkPatient } from "@/lib/rules/screening/check-patient";
import type { PatientFacts } from "@/lib/rules/screening/types";
import { checkEarly, checkLate } from "@/lib/rules/sessions/course";
import { checkHealingWindow } from "@/lib/rules/sessions/healing-window";
import { checkHomeLength, checkHomeRoll } from "@/lib/rules/sessions/home";
import { checkInterval } from "@/lib/rules/sessions/interval";
import { checkNeedle } from "@/lib/rules/sessions/needle";
import { checkPasses } from "@/lib/rules/sessions/passes";
import { performedEvents, toEvent } from "@/lib/rules/sessions/subject";
import { checkZones } from "@/lib/rules/sessions/zones";
import type { Actor, Booked, Performed, SessionFacts } from "@/lib/rules/types";

const ALONE = { prefix: "", path: "" } as const;

/**
 * Whether one session may be on its day: the patient, needle, zones, passes, rest and course rhythm against everything done (`history`)
 * and booked (`upcoming`, without the session itself) on shared skin, before and after it. Order of input never matters.
 * Empty when nothing is to be said. Refuses dates that are no calendar days (RangeError). [evidence 1.2, A1-A16, A19]
 */
export function checkSession(
  protocol: Protocol,
  {
    history,
    upcoming,
    session,
    patient,
  }: {
    readonly history: readonly Performed[];
    readonly upcoming: readonly Booked[];
    readonly session: SessionFacts;
    readonly patient: PatientFacts;
    readonly actor: Actor;
  },
): Finding[] {
  const found: Finding[] = [];
  const subject = toEvent(protocol, session);
  const others = performedEvents(protocol, history);
  for (const booked of upcoming) others.push(toEvent(protocol, booked));
  checkNeedle(protocol, session.length, ALONE, found);
  checkZones(protocol, session, ALONE, found);
  checkPasses(protocol, session.passes ?? [], ALONE, found);
  checkHomeLength(protocol, subject, ALONE, found);
  checkInterval(protocol, subject, others, others, ALONE, found);
  checkHealingWindow(protocol, subject, others, others, session.acknowledged, ALONE, found);
  checkHomeRoll(protocol, subject, others, ALONE, found);
  const inCourse = session.number === 1 ? [] : others;
  checkEarly(protocol, subject, inCourse, others, ALONE, found);
  checkLate(protocol, subject, inCourse, ALONE, found);
  checkPatient(protocol, patient, session, ALONE, found);
  return found;
}
