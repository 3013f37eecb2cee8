import type { Day } from "@/lib/kernel/day";
import type { FreeStart, Interval, Millis, SchedulingFacts } from "@/lib/scheduling/types";

/** A time that has become free: who and where, and from when to when. */
export type FreedTime = Interval & { readonly clinicianId: string; readonly roomId: string };

/** What somebody who waits would like. Nothing of it is a rule: they may be asked about any legal time. */
export type WaitlistWishes = {
  /** The clinician they wait for; null for any. */
  readonly clinicianId: string | null;
  /** ISO weekdays, 1 = Monday to 7 = Sunday; empty for any. */
  readonly weekdays: readonly number[];
  /** "HH:MM" on the clinic's clock: the visit starts at or after the one, and at or before the other. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly fromDay: Day | null;
  readonly untilDay: Day | null;
};
export type WishKind = "clinician" | "weekday" | "hours" | "days";

/** Somebody who waits, as of the day of the freed time. */
export type Waiting = {
  readonly id: string;
  /** The clinic on that day, as their kind of visit and they themselves find it: skills, devices, notice and own visits in it. */
  readonly facts: SchedulingFacts;
  /** What the rules say of their session on that day. */
  readonly verdict: "clear" | "remarked" | "refused";
  /** The last day of their session's window; null when it has none. */
  readonly latest: Day | null;
  /** When their session is booked for now: only an earlier time is worth a move. Null when it is due. */
  readonly bookedAtMs: Millis | null;
  readonly sinceMs: Millis;
  readonly wishes: WaitlistWishes;
};

/** Somebody who can have the freed time, the start they are best offered, and which of their wishes it misses. */
export type WaitlistMatch = { readonly id: string; readonly start: FreeStart; readonly missed: readonly WishKind[] };
