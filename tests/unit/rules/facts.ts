import { addDays, type Day } from "@/lib/kernel/day";
import {
  type Booked,
  checkSession,
  defaultProtocol,
  type Finding,
  type Performed,
  type Protocol,
  type SessionFacts,
} from "@/lib/rules";

/** Day 0 of every table: a Monday, far from month ends. */
export const START: Day = "2026-03-02";

export function onDay(days: number): Day {
  return addDays(START, days);
}

export function performed(days: number, length: number, given: Partial<Performed> = {}): Performed {
  return { date: onDay(days), length, zones: ["body"], setting: "clinic", outcome: "completed", ...given };
}

export function planned(days: number, length: number, given: Partial<SessionFacts> = {}): SessionFacts {
  return { date: onDay(days), length, zones: ["body"], setting: "clinic", ...given };
}

type Around = { history?: readonly Performed[]; upcoming?: readonly Booked[]; protocol?: Protocol };

/** The findings for one session among others, by a clinician. */
export function judge(session: SessionFacts, { history = [], upcoming = [], protocol = defaultProtocol }: Around = {}) {
  return checkSession(protocol, { history, upcoming, session, patient: {}, actor: { role: "clinician" } });
}

export function rulesOf(found: readonly Finding[]): string[] {
  return found.map(({ severity, rule }) => `${severity} ${rule}`).sort();
}
