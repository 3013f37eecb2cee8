import { Temporal } from "temporal-polyfill";
import { dayOf } from "@/lib/kernel/zoned";
import { freeStarts } from "@/lib/scheduling/free-starts";
import { missedWishes } from "@/lib/scheduling/waitlist/missed-wishes";
import type { FreedTime, Waiting, WaitlistMatch } from "@/lib/scheduling/waitlist/types";

/**
 * Who of those who wait can have a freed time, and who shall be asked first.
 *
 * Somebody can have it whose rules allow its day, and whose visit can start within it, with its clinician, in its room, as every
 * booking must (hours, skills, devices, notice, the patient's own visits); if they are booked already, only earlier than that. They
 * are offered the start that misses the fewest of their wishes, of these the first one.
 *
 * The order: no remark of the rules before one; fewer wishes missed; the window that closes sooner, none last; who waits longer; and
 * by id, so that the same question always has the same answer.
 */
export function matchWaitlist(freed: FreedTime, waiting: readonly Waiting[]): readonly WaitlistMatch[] {
  const found = waiting.flatMap((one) => {
    const match = bestStart(freed, one);
    return match === null ? [] : [{ one, match }];
  });
  return found
    .sort(
      (a, b) =>
        Number(a.one.verdict === "remarked") - Number(b.one.verdict === "remarked") ||
        a.match.missed.length - b.match.missed.length ||
        compare(a.one.latest ?? never, b.one.latest ?? never) ||
        a.one.sinceMs - b.one.sinceMs ||
        compare(a.one.id, b.one.id),
    )
    .map(({ match }) => match);
}

/** After every day there is. */
const never = "9999-12-31";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function bestStart(freed: FreedTime, { id, facts, verdict, bookedAtMs, wishes }: Waiting): WaitlistMatch | null {
  const { clinicianId, roomId } = freed;
  const isKnown =
    facts.clinicians.some((one) => one.id === clinicianId) && facts.rooms.some((one) => one.id === roomId);
  if (verdict === "refused" || !isKnown) return null;
  const day = dayOf(Temporal.Instant.fromEpochMilliseconds(freed.startsAtMs), facts.zone);
  const before = Math.min(freed.endsAtMs, bookedAtMs ?? freed.endsAtMs);
  let best: WaitlistMatch | null = null;
  for (const start of freeStarts(facts, day, { clinicianId, roomId })) {
    if (start.startsAtMs < freed.startsAtMs || start.startsAtMs >= before) continue;
    const missed = missedWishes(wishes, start, facts.zone);
    if (best === null || missed.length < best.missed.length) best = { id, start, missed };
  }
  return best;
}
