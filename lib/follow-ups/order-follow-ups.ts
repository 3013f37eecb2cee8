import type { FollowUp } from "./derive-follow-ups";
import { type FollowUpKind, followUpKinds } from "./follow-up.schema";

/** Whether one kind presses more than another. */
export function isMoreUrgent(kind: FollowUpKind, than: FollowUpKind): boolean {
  return followUpKinds.indexOf(kind) < followUpKinds.indexOf(than);
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of the worklist: the most urgent kind first, in it what is to be settled first, then by name; always the same. */
export function compareFollowUps(a: FollowUp, b: FollowUp): number {
  const byKind = followUpKinds.indexOf(a.kind) - followUpKinds.indexOf(b.kind);
  if (byKind !== 0) return byKind;
  const [one, other] = [a.course.patient, b.course.patient];
  return (
    text(a.deadline, b.deadline) ||
    text(one.familyName, other.familyName) ||
    text(one.givenName, other.givenName) ||
    text(a.session.id, b.session.id)
  );
}
