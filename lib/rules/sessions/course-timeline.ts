import { addDays, type Day, formatDay, maxDay } from "@/lib/kernel/day";
import type { Length } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { freeFrom } from "@/lib/rules/screening/check-patient";
import { isConfidential } from "@/lib/rules/screening/discreet";
import type { PatientFacts } from "@/lib/rules/screening/types";
import { type EarliestNext, earliestNext } from "@/lib/rules/sessions/earliest-next";
import { nameRest } from "@/lib/rules/sessions/name-rest";
import { window } from "@/lib/rules/sessions/window";
import type { Performed, SessionWindow, Setting, ZoneId } from "@/lib/rules/types";

export type TimelineSession = {
  readonly number: number;
  readonly length: Length;
  /** Booked or done on this day; without one the session is taken to fall on its ideal day. */
  readonly date?: Day;
  /** Where they differ from the plan's. */
  readonly zones?: readonly ZoneId[];
  readonly setting?: Setting;
};

/** Why a session cannot be earlier: "Earliest Sat 14 Mar 2026: 1.5 mm on the face on Sat 31 Jan 2026 needs 42 days." */
function explain(
  protocol: Protocol,
  earliest: Day,
  { date: ready, governedBy }: EarliestNext,
  zones: readonly ZoneId[],
): string {
  if (ready === null) return `Earliest ${formatDay(earliest)}: no earlier session on this skin asks for a rest.`;
  const rest = nameRest(protocol, governedBy, zones);
  if (ready < earliest) {
    return `Earliest ${formatDay(earliest)}: the skin is ready from ${formatDay(ready)}; ${rest}.`;
  }
  return `Earliest ${formatDay(earliest)}: ${rest}.`;
}

/**
 * The window of one session given what comes before it. A session still to come never starts before `from`; with nothing
 * before it on this skin it may be on any day from there, and is given the on-schedule days to find one.
 */
function place(
  protocol: Protocol,
  session: TimelineSession,
  before: readonly Performed[],
  zones: readonly ZoneId[],
  from: Day,
  patient: PatientFacts,
): SessionWindow {
  const { number, length, date } = session;
  const own = date ?? from;
  const next = earliestNext(protocol, before, zones);
  const open = window(protocol, before, zones, length);
  const isPast = own < from;
  const rested = isPast ? (next.date ?? own) : maxDay(next.date ?? from, from);
  const { day: earliest, because } = freeFrom(protocol, { patient: isPast ? {} : patient, zones, from: rested });
  const ideal = maxDay(open.ideal ?? date ?? earliest, earliest);
  const latest = maxDay(open.latest ?? addDays(earliest, protocol.course.onScheduleDays.max), ideal);
  const why = because
    ? `Earliest ${formatDay(earliest)}: ${because.message}`
    : explain(protocol, earliest, next, zones);
  const placed = { number, length, earliest, ideal, latest, governedBy: next.governedBy, why };
  if (because === null || !isConfidential(because)) return placed;
  return { ...placed, discreetWhy: `Earliest ${formatDay(earliest)}: the screening keeps sessions away until then.` };
}

/**
 * Earliest, ideal and latest day of every session of a plan, in order of their numbers, with the reason in plain English.
 * Each is placed after `history` and the sessions of lower number: on their own day, or on their ideal day without one.
 * For a session with a day only what lies before that day counts, so a done session may stand in `history` too.
 * `zones` are the plan's; `from` is the first day that can still be booked. Refuses non-days (RangeError). [A3, A9, A16]
 */
export function courseTimeline(
  protocol: Protocol,
  {
    sessions,
    history,
    zones,
    from,
    patient = {},
  }: {
    readonly sessions: readonly TimelineSession[];
    readonly history: readonly Performed[];
    readonly zones: readonly ZoneId[];
    readonly from: Day;
    /** A dated contraindication keeps sessions still to come away until it is over. */
    readonly patient?: PatientFacts;
  },
): SessionWindow[] {
  const known: Performed[] = [...history];
  const inOrder = [...sessions].sort((a, b) => a.number - b.number);
  return inOrder.map((session) => {
    const { date, length, setting = "clinic" } = session;
    const own = session.zones ?? zones;
    const before = date === undefined ? known : known.filter((performed) => performed.date < date);
    const placed = place(protocol, session, before, own, from, patient);
    known.push({ date: date ?? placed.ideal, length, zones: own, setting, outcome: "completed" });
    return placed;
  });
}
