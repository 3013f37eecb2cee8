import { clockTime } from "@/components/calendar/clinic-clock";
import type { FreeDays, FreeTime } from "@/components/calendar/types";
import type { Day } from "@/lib/kernel/day";

/** Where a visit is wanted. Null: any. */
export type Wish = {
  readonly day: Day;
  /** "10:30" on the clinic's clock. */
  readonly time: string | null;
  readonly clinicianId: string | null;
  readonly roomId: string | null;
};

/** What the free times of a day say to a wish. */
export type PlaceAnswer =
  | { readonly kind: "free"; readonly time: FreeTime }
  /** The rules are against the day. */
  | { readonly kind: "refused"; readonly why: string }
  /** Nobody, or no room, is free then; `near` are the times of that day that would do, nearest first. */
  | { readonly kind: "taken"; readonly near: readonly FreeTime[] }
  /** No time is wanted yet; `near` are the first of the day. */
  | { readonly kind: "open"; readonly near: readonly FreeTime[] };

const MOST = 4;

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** One time for each start: with the person and in the room wished for where that is free. */
function nearest(times: readonly FreeTime[], { time, clinicianId, roomId }: Wish, zone: string): FreeTime[] {
  const strangeness = (one: FreeTime) => (one.clinicianId === clinicianId ? 0 : 2) + (one.roomId === roomId ? 0 : 1);
  const byStart = new Map<string, FreeTime>();
  for (const one of times) {
    const known = byStart.get(one.startsAt);
    if (known === undefined || strangeness(one) < strangeness(known)) byStart.set(one.startsAt, one);
  }
  const wanted = time === null ? 0 : minutesOf(time);
  const away = ({ startsAt }: FreeTime) => Math.abs(minutesOf(clockTime(startsAt, zone)) - wanted);
  return [...byStart.values()].sort((a, b) => away(a) - away(b) || (a.startsAt < b.startsAt ? -1 : 1));
}

/** Compares a wish with the free times of its day. */
export function judgeFree(days: FreeDays["days"], wish: Wish, zone: string): PlaceAnswer {
  const onDay = days.find(({ day }) => day === wish.day);
  if (onDay === undefined) return { kind: "open", near: [] };
  if (!onDay.allowed) return { kind: "refused", why: onDay.why ?? "" };
  const near = nearest(onDay.times, wish, zone).slice(0, MOST);
  if (wish.time === null) return { kind: "open", near };
  const fits = onDay.times.find(
    ({ startsAt, clinicianId, roomId }) =>
      clockTime(startsAt, zone) === wish.time &&
      (wish.clinicianId === null || clinicianId === wish.clinicianId) &&
      (wish.roomId === null || roomId === wish.roomId),
  );
  return fits ? { kind: "free", time: fits } : { kind: "taken", near };
}

/** The next days that have a time, each with the one nearest to the wish. */
export function nextDays(days: FreeDays["days"], wish: Wish, zone: string): FreeTime[] {
  return days
    .filter(({ day, allowed, times }) => day > wish.day && allowed && times.length > 0)
    .flatMap(({ times }) => nearest(times, wish, zone).slice(0, 1))
    .slice(0, MOST - 1);
}
