import { addDays, type Day, maxDay, toEpochDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Length } from "@/lib/kernel/length";
import { checkHomeRoller } from "@/lib/rules/care/home-roller";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { checkSession } from "@/lib/rules/sessions/check-session";
import { findStep } from "@/lib/rules/sessions/needle";
import type { Booked, Performed, ZoneId } from "@/lib/rules/types";

export type HomeCareFacts = {
  /** The roller a clinician assigned, in hundredths of a millimetre; null when none is. */
  readonly assignedLength: Length | null;
  readonly zones: readonly ZoneId[];
  /** Clinic sessions and logged home rolls. */
  readonly history: readonly Performed[];
  /** Booked sessions a roll must leave room for (A16). */
  readonly upcoming?: readonly Booked[];
  readonly today: Day;
  /** Rule ids a clinician has let pass on this plan: HOME_NOT_PRESCRIBED once a deeper roller is prescribed. */
  readonly acknowledged?: readonly string[];
};

export type HomeCare = {
  readonly allowedFrom: Day;
  /** Whole days between two rolls of the assigned roller; null without a roller the protocol knows. */
  readonly frequency: { readonly minimumDays: number; readonly idealDays: number } | null;
  readonly findings: Finding[];
};

type Assigned = HomeCareFacts & { readonly assignedLength: Length };

const FIELDS: Readonly<Record<string, string>> = { date: "today", length: "assignedLength" };

function rollOn(protocol: Protocol, date: Day, given: Assigned): Finding[] {
  const { assignedLength, zones, history, upcoming = [], acknowledged = [] } = given;
  return checkSession(protocol, {
    history,
    upcoming,
    session: { date, length: assignedLength, zones, setting: "home", acknowledged },
    patient: {},
    actor: { role: "patient" },
  });
}

/** A day is tried, and left for the first one its own findings name; a neighbour that follows names none, so the next is tried. */
function firstDay(protocol: Protocol, given: Assigned): Day {
  let day = given.today;
  for (;;) {
    const inTheWay = rollOn(protocol, day, given).filter(
      ({ severity, field }) => severity === "block" && field === "date",
    );
    if (inTheWay.length === 0) return day;
    const next = addDays(day, 1);
    day = maxDay(next, ...inTheWay.map(({ earliest }) => earliest ?? next));
  }
}

/**
 * Home rolling with the assigned roller. `allowedFrom` is the first day, not before today, on which no rest stands in the way;
 * `findings` judge a roll today, and one without `earliest` (too deep for home, no roller) stands on every other day too.
 * After a dermal clinic session 0.2-0.25 mm waits 7 days and is then warned about until that session's minimum is over (A10);
 * a prescribed deeper roller keeps full intervals (A19). Refuses days that are no calendar days (RangeError).
 */
export function homeCare(protocol: Protocol, given: HomeCareFacts): HomeCare {
  const { assignedLength, zones, today, acknowledged = [] } = given;
  toEpochDay(today);
  const findings = checkHomeRoller(protocol, { assignedLength, zones, acknowledged });
  if (assignedLength === null) return { allowedFrom: today, frequency: null, findings };
  const assigned = { ...given, assignedLength };
  const step = findStep(protocol, assignedLength);
  for (const finding of rollOn(protocol, today, assigned)) {
    findings.push({ ...finding, field: FIELDS[finding.field ?? ""] ?? finding.field });
  }
  return {
    allowedFrom: firstDay(protocol, assigned),
    frequency: step && { minimumDays: step.minIntervalDays, idealDays: step.idealIntervalDays },
    findings,
  };
}
