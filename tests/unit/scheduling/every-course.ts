import { addDays, addMonthsClamped, type Day, daysBetween, maxDay } from "@/lib/kernel/day";
import { defaultProtocol, minimumDays } from "@/lib/rules";
import {
  type Course,
  type CoursePreferences,
  type CourseSession,
  type FreeStart,
  freeStarts,
  openHours,
  type ProposalKind,
  type SchedulingFacts,
} from "@/lib/scheduling";
import { MONDAY } from "./clinic";

/** The price list, written a second time and by hand: 60 = one day. */
const PRICES = {
  ideal: { fromEarliest: false, day: 60, weekday: 60, minute: 1, hours: 240, clinician: 6_000, wish: 1_200 },
  steady: { fromEarliest: false, day: 60, weekday: 1_800, minute: 30, hours: 7_200, clinician: 6_000, wish: 1_200 },
  soonest: { fromEarliest: true, day: 600, weekday: 60, minute: 1, hours: 240, clinician: 60_000, wish: 12_000 },
} as const;
const SLIVER = 15;
const LEFT_DUE = 20_000_000;

/** Where each session of a course is: its start, its fixed day, or left due. */
export type Tried = { readonly total: number; readonly due: number; readonly starts: readonly (FreeStart | null)[] };

type Before = { readonly day: Day; readonly length: number; readonly skin: string };
type State = {
  readonly before: readonly Before[];
  readonly last: FreeStart | null;
  readonly isOpenLast: boolean;
  readonly isDue: boolean;
};
type Paid = { readonly total: number; readonly due: number; readonly starts: readonly (FreeStart | null)[] };

/** A window from first principles: the rest of what was done on this skin, 56 to 70 days after the last, two months ideal. */
function windowAfter({ fromDay }: Course, before: readonly Before[], skin: string) {
  const previous = before.at(-1);
  const first = previous === undefined ? fromDay : maxDay(fromDay, addDays(previous.day, 1));
  const here = before.filter((one) => one.skin === skin);
  const last = here.at(-1);
  if (last === undefined) return { earliest: first, ideal: first, latest: addDays(first, 70) };
  const rests = here.map(({ day, length }) => addDays(day, minimumDays(defaultProtocol, length) ?? 0));
  const earliest = maxDay(first, addDays(last.day, 56), ...rests);
  const ideal = maxDay(addMonthsClamped(last.day, 2), ...rests);
  if (ideal < first) return { earliest, ideal: earliest, latest: addDays(earliest, 70) };
  return { earliest, ideal, latest: addDays(last.day, 70) };
}

const minute = ({ startsAtMs }: FreeStart) => (startsAtMs / 60_000) % 1440;

/** Slivers beside a start, found minute by minute: 30 + 30 + 15 + 15 minutes and buffers, in a zone where the day is UTC's. */
function sliversOf(facts: SchedulingFacts, day: Day, { startsAtMs, clinicianId, roomId }: FreeStart): number {
  const { bufferBeforeMin, bufferAfterMin } = facts.phases;
  const [treated, left] = [30 - bufferBeforeMin, 60 + bufferAfterMin];
  const at = (minutes: number) => startsAtMs + minutes * 60_000;
  const isTaken = (id: string, ms: number) =>
    [...facts.clinicians, ...facts.rooms].some(
      (one) => one.id === id && one.busy.some((busy) => busy.startsAtMs <= ms && ms < busy.endsAtMs),
    );
  const own = openHours(facts, clinicianId, day).find((open) => open.startsAtMs <= at(0) && at(0) < open.endsAtMs);
  const all = facts.clinicians.flatMap(({ id }) => openHours(facts, id, day));
  const opens = Math.min(...all.map((open) => open.startsAtMs));
  const closes = Math.max(...all.map((open) => open.endsAtMs)) + 15 * 60_000;
  const treatsFrom = (own?.startsAtMs ?? 0) + treated * 60_000;
  const treatsTo = (own?.endsAtMs ?? 0) - (75 - left) * 60_000;
  const mayTreat = (ms: number) => !isTaken(clinicianId, ms) && treatsFrom <= ms && ms < treatsTo;
  const mayHouse = (ms: number) => !isTaken(roomId, ms) && opens <= ms && ms < closes;
  const run = (from: number, step: 1 | -1, isFree: (ms: number) => boolean) => {
    let length = 0;
    while (length < 200 && isFree(at(from + step * length))) length += 1;
    return length;
  };
  const isSliver = (length: number, need: number) => Number(length > 0 && length < need);
  return (
    isSliver(run(treated - 1, -1, mayTreat), left - treated) +
    isSliver(run(left, 1, mayTreat), left - treated) +
    isSliver(run(-1, -1, mayHouse), 90) +
    isSliver(run(90, 1, mayHouse), 90)
  );
}

/** Every course there is with its price, tried one after the other. Minute of day on UTC, so no clock change matters. */
export function everyCourse(
  kind: ProposalKind,
  facts: SchedulingFacts,
  course: Course,
  wish: CoursePreferences,
): Tried[] {
  const price = { ...PRICES[kind], ...(wish.sameClinician === false ? { clinician: 0 } : {}) };
  const weekdayOf = (day: Day) => ((daysBetween(MONDAY, day) % 7) + 7) % 7;
  const misses = (day: Day, start: FreeStart) =>
    Number(wish.weekdays !== undefined && !wish.weekdays.includes(weekdayOf(day) + 1)) +
    Number(wish.clinicianId !== undefined && wish.clinicianId !== start.clinicianId) +
    Number(wish.notAfter !== undefined && minute(start) > Number(wish.notAfter.slice(0, 2)) * 60);
  const free = new Map<Day, readonly { readonly start: FreeStart; readonly own: number }[]>();
  const freeOn = (day: Day) => {
    const known = free.get(day);
    if (known !== undefined) return known;
    const starts = freeStarts(facts, day).map((start) => ({
      start,
      own: misses(day, start) * price.wish + sliversOf(facts, day, start) * SLIVER,
    }));
    free.set(day, starts);
    return starts;
  };
  const dayPrice = (window: { earliest: Day; ideal: Day }, day: Day) =>
    price.day * Math.abs(daysBetween(price.fromEarliest ? window.earliest : window.ideal, day));
  const weekdayPrice = (before: readonly Before[], day: Day) => {
    const last = before.at(-1);
    return last !== undefined && weekdayOf(last.day) !== weekdayOf(day) ? price.weekday : 0;
  };
  const found: Tried[] = [];

  const from = (index: number, state: State, { total, due, starts }: Paid): void => {
    const session = course.sessions[index];
    if (session === undefined) {
      found.push({ total, due, starts });
      return;
    }
    const { length, fixedDate } = session;
    const skin = session.zones.join();
    const window = windowAfter(course, state.before, skin);
    if (fixedDate !== undefined) {
      const paid = state.isOpenLast ? dayPrice(window, fixedDate) + weekdayPrice(state.before, fixedDate) : 0;
      const before = [...state.before, { day: fixedDate, length, skin }];
      const next = { ...state, before, isOpenLast: false, isDue: false };
      from(index + 1, next, { total: total + paid, due, starts: [...starts, null] });
      return;
    }
    const left = { total: total + LEFT_DUE, due: due + 1, starts: [...starts, null] };
    from(index + 1, { ...state, isOpenLast: false, isDue: true }, left);
    if (state.isDue) return;
    const rest = (later: CourseSession) =>
      later.zones.join() === skin ? (minimumDays(defaultProtocol, length) ?? 1) : 1;
    const isTooClose = (day: Day) =>
      course.sessions
        .slice(index + 1)
        .some((later) => later.fixedDate !== undefined && addDays(day, rest(later)) > later.fixedDate);
    for (let day = window.earliest; day <= window.latest && day <= course.horizonDay; day = addDays(day, 1)) {
      if (isTooClose(day)) continue;
      for (const { start, own } of freeOn(day)) {
        let paid = dayPrice(window, day) + weekdayPrice(state.before, day) + own;
        if (state.last !== null) {
          paid += Math.min(Math.abs(minute(state.last) - minute(start)) * price.minute, price.hours);
          if (state.last.clinicianId !== start.clinicianId) paid += price.clinician;
        }
        const before = [...state.before, { day, length, skin }];
        const next = { before, last: start, isOpenLast: true, isDue: false };
        from(index + 1, next, { total: total + paid, due, starts: [...starts, start] });
      }
    }
  };
  from(0, { before: [], last: null, isOpenLast: false, isDue: false }, { total: 0, due: 0, starts: [] });
  return found;
}

const sameHour = 3_600_000;

/** Whether at least half of the placed sessions (rounded down, but one) are with another person, or an hour or more apart. */
export function areDifferent(course: Course, a: Tried["starts"], b: Tried["starts"]): boolean {
  const open = course.sessions.map(({ fixedDate }) => fixedDate === undefined);
  const differing = open.filter((isOpen, index) => {
    const [one, other] = [a[index] ?? null, b[index] ?? null];
    if (!isOpen || (one === null && other === null)) return false;
    if (one === null || other === null || one.clinicianId !== other.clinicianId) return true;
    return Math.abs(one.startsAtMs - other.startsAtMs) >= sameHour;
  });
  const placed = open.filter((isOpen, index) => isOpen && b[index] != null).length;
  return differing.length >= Math.max(1, Math.floor(placed / 2));
}
