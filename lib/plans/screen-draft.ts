import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { screen } from "@/lib/rules";
import { type Draft, type DraftFacts, draftTimeline } from "./judge-draft";

/**
 * What the screening finds against the first session of a course that has no day yet, on the earliest day it could have: what no
 * waiting ends. A contraindication that a day ends has moved that day instead. None once every session is done or has a day,
 * because then its own day is judged.
 * @param from the first day that can still be booked
 */
export function screenDraft(facts: DraftFacts, draft: Draft, from: Day): Finding[] {
  const next = draft.sessions.find(({ date, done }) => date === undefined && !done);
  if (next === undefined) return [];
  const { protocol, patient } = facts;
  const date = draftTimeline(facts, draft, from).find(({ number }) => number === next.number)?.earliest ?? from;
  const found = screen(protocol, { answers: patient.answers ?? [], zones: draft.zones, date, patient });
  return found.map((finding): Finding => ({ ...finding, field: "zones" }));
}
