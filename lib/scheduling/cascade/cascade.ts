import { changed } from "@/lib/scheduling/cascade/change";
import { courseOf, reasonsAgainst } from "@/lib/scheduling/cascade/judge";
import { type Item, itemsOf } from "@/lib/scheduling/cascade/options";
import { type Gaps, leastChange } from "@/lib/scheduling/cascade/search";
import type {
  Cascade,
  CascadeChange,
  CascadeFacts,
  CascadeMove,
  CascadePlace,
  CascadeUncured,
  CascadeVisit,
} from "@/lib/scheduling/cascade/types";
import { whyMoved, whyUncured } from "@/lib/scheduling/cascade/words";
import { restBefore } from "@/lib/scheduling/course/dated";

/**
 * What a change of a course leaves where it may not be, by the rules towards what is before and after it or by the rosters, and the
 * smallest change that cures it: as few visits as possible move, then as little as possible in days, people, clock time and rooms.
 * Exact. What is fixed never moves; what may stay, and need not make way, does not move either. Deterministic; refuses malformed
 * facts (RangeError).
 */
export function cascade(before: CascadeFacts, change: CascadeChange): Cascade {
  const facts = changed(before, change);
  const stood = new Set(illegalIn(before).map(({ visit }) => visit.id));
  const found = illegalIn(facts);
  const { placeOf, cost } = cure(facts, found);
  const settled = facts.visits.map((visit) => ({ ...visit, place: placeOf.get(visit.id) ?? visit.place }));
  const beside = ({ id }: CascadeVisit) => settled.filter((other) => other.id !== id);
  const moves = facts.visits
    .flatMap((visit): CascadeMove[] => {
      const to = placeOf.get(visit.id);
      if (to === undefined) return [];
      return [{ visitId: visit.id, from: visit.place, to, why: whyMoved(facts, visit, to, beside(visit)) }];
    })
    .sort((a, b) => a.to.startsAtMs - b.to.startsAtMs);
  const wrong = illegalIn({ ...facts, visits: settled }).map(({ visit }) => visit);
  const uncured = wrong
    .filter(({ id }) => !placeOf.has(id))
    .map((visit): CascadeUncured => {
      return { visitId: visit.id, ...whyUncured(facts, visit, beside(visit)), standing: stood.has(visit.id) };
    });
  return {
    illegal: found
      .filter(({ visit }) => visit.fixed !== "chosen")
      .map(({ visit, reasons }) => ({ visitId: visit.id, reasons, standing: stood.has(visit.id) })),
    moves,
    uncured,
    possible: wrong.every(({ id, fixed }) => stood.has(id) && fixed !== "chosen" && !placeOf.has(id)),
    cost,
  };
}

/** The new places of the visits that move. Where nothing that may move is wrong, nothing need be looked for. */
function cure(facts: CascadeFacts, illegal: readonly { readonly visit: CascadeVisit }[]) {
  const placeOf = new Map<string, CascadePlace>();
  if (illegal.every(({ visit }) => visit.fixed !== null)) return { placeOf, cost: 0 };
  const items = itemsOf(facts);
  const { fates, cost } = leastChange(items, gapsOf(facts, items));
  items.forEach(({ visit }, index) => {
    const fate = fates[index];
    if (fate?.kind === "moves") placeOf.set(visit.id, fate.option.place);
  });
  return { placeOf, cost };
}

function illegalIn(facts: CascadeFacts) {
  return facts.visits.flatMap((visit) => {
    const reasons = reasonsAgainst(facts, visit, facts.visits);
    return reasons.length === 0 ? [] : [{ visit, reasons }];
  });
}

/** The days between any two visits that may move, by the protocols of both: sessions of a course keep their order. */
function gapsOf(facts: CascadeFacts, items: readonly Item[]): Gaps {
  return items.map(({ visit: earlier }) =>
    items.map(({ visit: later }) => {
      if (earlier.courseId === later.courseId && earlier.number >= later.number) return null;
      const rests = [earlier, later].map((one) => {
        const { protocol } = courseOf(facts, one);
        return restBefore(protocol, earlier, later.zones, earlier.place.day);
      });
      return Math.max(earlier.courseId === later.courseId ? 1 : 0, ...rests);
    }),
  );
}
