import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import type { Protocol, SessionWindow } from "@/lib/rules";
import { healthFacts } from "@/lib/screening/health-facts";
import type { Course } from "./course";
import { draftOf, draftTimeline, factsOf, judgeDraft } from "./judge-draft";
import type { WindowChangeDto } from "./preview-adoption.schema";
import { waitsFor } from "./waits-for";

/** What another protocol would make of a course as it stands. */
export type AdoptionEffects = {
  /** The sessions still to come, by number. */
  readonly sessions: WindowChangeDto[];
  readonly before: Finding[];
  readonly after: Finding[];
  /** Findings of `after` that are not in `before`, and the other way round; a finding whose numbers change is in both. */
  readonly added: Finding[];
  readonly removed: Finding[];
};

const days = ({ earliest, ideal, latest }: SessionWindow) => ({ earliest, ideal, latest });

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const key = ({ rule, severity, field, message }: Finding) => `${rule} ${severity} ${field} ${message}`;
  const known = new Set(others.map(key));
  return findings.filter((finding) => !known.has(key(finding)));
}

/**
 * Judges a course under the protocol of its plan and under another, for one member of staff. Sessions that are done stay as they
 * were done. `today` in the clinic's zone: no session still to come is placed before it.
 */
export function adoptionEffects(
  course: Course,
  protocol: Protocol,
  { today, actor }: { readonly today: Day; readonly actor: MemberActor },
): AdoptionEffects {
  const facts = factsOf(course, actor);
  const patient = { ...course.patient, ...healthFacts(protocol, course.health) };
  const other = { ...facts, protocol, patient, waitsFor: waitsFor(patient, course.overrides) };
  const draft = draftOf(course);
  const open = new Set(course.sessions.filter(({ state }) => state !== "done").map(({ number }) => number));
  const windows = draftTimeline(other, draft, today);
  const sessions = draftTimeline(facts, draft, today).flatMap((window) => {
    const after = windows.find(({ number }) => number === window.number);
    if (after === undefined || !open.has(window.number)) return [];
    return { number: window.number, before: days(window), after: days(after) };
  });
  const before = judgeDraft(facts, draft, actor);
  const after = judgeDraft(other, draft, actor);
  return { sessions, before, after, added: without(after, before), removed: without(before, after) };
}
