import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import {
  type Booked,
  checkCourse,
  courseTimeline,
  type PatientFacts,
  type Performed,
  type Protocol,
  type SessionWindow,
  type ZoneId,
} from "@/lib/rules";
import type { Course } from "./course";
import { type Reader, readsHealth } from "./reader";
import { waitsFor } from "./waits-for";

/** A course as it is, or as somebody would have it. Lengths in hundredths of a millimetre. */
export type Draft = {
  readonly indication: string;
  readonly zones: readonly ZoneId[];
  readonly sessions: readonly DraftSession[];
};
export type DraftSession = {
  readonly number: number;
  readonly length: number;
  /** What was needled, where it is done. */
  readonly zones?: readonly ZoneId[];
  /** Booked for, or done on. */
  readonly date?: Day;
  readonly done?: boolean;
};

/** What a draft is judged against. */
export type DraftFacts = {
  readonly protocol: Protocol;
  readonly patient: PatientFacts & { readonly birthDate: Day };
  /** The patient without what was let pass on the plan: what its windows wait for. */
  readonly waitsFor: PatientFacts;
  readonly history: readonly Performed[];
  readonly upcoming: readonly Booked[];
  /** Rules a clinician has acknowledged on this plan. */
  readonly acknowledged: readonly string[];
  /** Who will read the reasons of the windows. */
  readonly reader: Reader;
};

/** What a course is judged against, for somebody. */
export function factsOf({ protocol, patient, history, upcoming, overrides }: Course, reader: Reader): DraftFacts {
  const acknowledged = overrides.map(({ rule }) => rule);
  return { protocol, patient, waitsFor: waitsFor(patient, overrides), history, upcoming, acknowledged, reader };
}

/** A course as it stands. */
export function draftOf({ plan, sessions }: Course): Draft {
  const { indication, zones } = plan;
  return {
    indication,
    zones,
    sessions: sessions.map(({ number, lengthHundredthsMm: length, zones: own, state, day }) => ({
      number,
      length,
      zones: own,
      ...(day === null ? {} : { date: day }),
      done: state === "done",
    })),
  };
}

/** What is booked in other plans cannot move for this one, so it counts as fixed. */
function fixed({ history, upcoming }: DraftFacts): Performed[] {
  return [...history, ...upcoming.map((booked) => ({ ...booked, outcome: "completed" as const }))];
}

/** The rules name the input of each session; here a zone is chosen once for all of them, and the length carries its unit. */
function inWordsOfTheDraft(found: readonly Finding[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const finding of found) {
    const { field = "", rule, message } = finding;
    const ofZones = field.endsWith(".zones");
    const said = ofZones
      ? { ...finding, field: "zones", message: message.replace(/^Session \d+: /, "") }
      : { ...finding, field: field.replace(/\.length$/, ".lengthHundredthsMm") };
    findings.set(`${rule} ${said.field} ${said.message}`, said);
  }
  return [...findings.values()];
}

/**
 * What the rules say of a course, with `field` as in the input of the plan operations ("sessions.0.lengthHundredthsMm", "zones").
 * Everything the patient had done, and has booked in other plans, counts. Overrides are not taken off.
 */
export function judgeDraft(facts: DraftFacts, { indication, zones, sessions }: Draft, actor: MemberActor): Finding[] {
  const { protocol, patient, acknowledged } = facts;
  const { role, prescriber } = actor;
  const found = checkCourse(protocol, {
    sessions: sessions.map((session) => ({ zones, ...session, indication, setting: "clinic" })),
    history: fixed(facts),
    patient,
    actor: { role, prescriber },
    acknowledged,
  });
  return inWordsOfTheDraft(found);
}

/** Earliest, ideal and latest day of every session, by number, none of those still to come before `from`. */
export function draftTimeline(facts: DraftFacts, { zones, sessions }: Draft, from: Day): SessionWindow[] {
  const { protocol, waitsFor: patient, reader } = facts;
  const windows = courseTimeline(protocol, { sessions, history: fixed(facts), zones, from, patient });
  return readsHealth(reader) ? windows : windows.map((one) => ({ ...one, why: one.discreetWhy ?? one.why }));
}
