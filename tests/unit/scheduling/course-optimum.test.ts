import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonthsClamped, type Day, daysBetween, maxDay } from "@/lib/kernel/day";
import { defaultProtocol, minimumDays } from "@/lib/rules";
import {
  type Course,
  type CoursePreferences,
  type CourseSession,
  type FreeStart,
  freeStarts,
  type ProposalKind,
  type SchedulingFacts,
} from "@/lib/scheduling";
import { bestPath } from "@/lib/scheduling/course/best-path";
import { courseProblem } from "@/lib/scheduling/course/problem";
import { WEIGHTS } from "@/lib/scheduling/course/weights";
import { clinic, clinician, daysFrom, hours, MONDAY } from "./clinic";

/** The price list, written a second time and by hand: 60 = one day. */
const PRICES = {
  ideal: { fromEarliest: false, day: 60, weekday: 60, minute: 1, hours: 240, clinician: 6_000, wish: 1_200 },
  steady: { fromEarliest: false, day: 60, weekday: 1_800, minute: 30, hours: 7_200, clinician: 6_000, wish: 1_200 },
  soonest: { fromEarliest: true, day: 600, weekday: 60, minute: 1, hours: 240, clinician: 60_000, wish: 12_000 },
} as const;
const LEFT_DUE = 20_000_000;

type Before = { readonly day: Day; readonly length: number; readonly skin: string };
type State = {
  readonly before: readonly Before[];
  readonly last: FreeStart | null;
  readonly isOpenLast: boolean;
  readonly isDue: boolean;
};

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

/** Every course there is, tried one after the other. Minute of day on a fixed-offset zone, so no clock change matters. */
function cheapest(kind: ProposalKind, facts: SchedulingFacts, course: Course, wish: CoursePreferences): number {
  const price = PRICES[kind];
  const free = new Map(daysFrom(course.fromDay, 400).map((day) => [day, freeStarts(facts, day)]));
  const weekdayOf = (day: Day) => ((daysBetween(MONDAY, day) % 7) + 7) % 7;
  const minute = ({ startsAtMs }: FreeStart) => (startsAtMs / 60_000) % 1440;
  const dayPrice = (window: { earliest: Day; ideal: Day }, day: Day) =>
    price.day * Math.abs(daysBetween(price.fromEarliest ? window.earliest : window.ideal, day));
  const weekdayPrice = (before: readonly Before[], day: Day) => {
    const last = before.at(-1);
    return last !== undefined && weekdayOf(last.day) !== weekdayOf(day) ? price.weekday : 0;
  };
  const misses = (day: Day, start: FreeStart) =>
    Number(wish.weekdays !== undefined && !wish.weekdays.includes(weekdayOf(day) + 1)) +
    Number(wish.clinicianId !== undefined && wish.clinicianId !== start.clinicianId) +
    Number(wish.notAfter !== undefined && minute(start) > Number(wish.notAfter.slice(0, 2)) * 60);

  const from = (index: number, state: State): number => {
    const session = course.sessions[index];
    if (session === undefined) return 0;
    const { length, fixedDate } = session;
    const skin = session.zones.join();
    const window = windowAfter(course, state.before, skin);
    if (fixedDate !== undefined) {
      const paid = state.isOpenLast ? dayPrice(window, fixedDate) + weekdayPrice(state.before, fixedDate) : 0;
      const before = [...state.before, { day: fixedDate, length, skin }];
      return paid + from(index + 1, { ...state, before, isOpenLast: false, isDue: false });
    }
    let best = LEFT_DUE + from(index + 1, { ...state, isOpenLast: false, isDue: true });
    if (state.isDue) return best;
    const rest = (later: CourseSession) =>
      later.zones.join() === skin ? (minimumDays(defaultProtocol, length) ?? 1) : 1;
    const isTooClose = (day: Day) =>
      course.sessions
        .slice(index + 1)
        .some((later) => later.fixedDate !== undefined && addDays(day, rest(later)) > later.fixedDate);
    for (let day = window.earliest; day <= window.latest && day <= course.horizonDay; day = addDays(day, 1)) {
      if (isTooClose(day)) continue;
      for (const start of free.get(day) ?? []) {
        let paid = dayPrice(window, day) + weekdayPrice(state.before, day) + misses(day, start) * price.wish;
        if (state.last !== null) {
          paid += Math.min(Math.abs(minute(state.last) - minute(start)) * price.minute, price.hours);
          if (state.last.clinicianId !== start.clinicianId) paid += price.clinician;
        }
        if (paid >= best) continue;
        const before = [...state.before, { day, length, skin }];
        best = Math.min(best, paid + from(index + 1, { before, last: start, isOpenLast: true, isDue: false }));
      }
    }
    return best;
  };
  return from(0, { before: [], last: null, isOpenLast: false, isDue: false });
}

/** Three and a half hours later: two starts at most. */
function later(time: string): string {
  return `${String(Number(time.slice(0, 2)) + 3).padStart(2, "0")}:30`;
}

/** One or two people who work few hours on few days, so that trying everything stays possible. */
const smallClinic: fc.Arbitrary<SchedulingFacts> = fc
  .array(
    fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 2 }),
      from: fc.constantFrom("06:00", "10:00", "15:00", "20:00"),
      others: fc.constantFrom("06:00", "13:00", "20:00"),
      away: fc.array(fc.tuple(fc.integer({ min: 0, max: 190 }), fc.integer({ min: 1, max: 20 })), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((people) =>
    clinic({
      zone: "UTC",
      gridMin: 180,
      clinicians: people.map(({ weekdays, from, others, away }, index) =>
        clinician(`Dr ${index}`, {
          workingHours: [
            ...hours(weekdays.slice(0, 1), from, later(from)),
            ...hours(weekdays.slice(1), others, later(others)),
          ],
          timeOff: away.map(([offset, days]) => {
            const startsAtMs = Date.UTC(2026, 10, 23) + offset * 86_400_000;
            return { startsAtMs, endsAtMs: startsAtMs + days * 86_400_000 };
          }),
        }),
      ),
    }),
  );

const smallCourse: fc.Arbitrary<Course> = fc
  .record({
    lengths: fc.array(fc.constantFrom(50, 100, 150, 250), { minLength: 2, maxLength: 3 }),
    horizon: fc.constantFrom(40, 90, 130, 200, 260),
    skins: fc.constantFrom(["body"], ["body"], ["body", "hands"]),
    fixed: fc.option(fc.record({ index: fc.integer({ min: 0, max: 2 }), offset: fc.integer({ min: 40, max: 150 }) })),
  })
  .map(({ lengths, horizon, skins, fixed }) => ({
    protocol: defaultProtocol,
    history: [],
    fromDay: MONDAY,
    horizonDay: addDays(MONDAY, horizon),
    sessions: lengths.map((length, index): CourseSession => {
      const session = { number: index + 1, length, zones: [skins[index % skins.length] ?? "body"] };
      return fixed?.index === index ? { ...session, fixedDate: addDays(MONDAY, fixed.offset) } : session;
    }),
  }));

const anyWish: fc.Arbitrary<CoursePreferences> = fc.constantFrom(
  {},
  { weekdays: [2, 4] },
  { clinicianId: "Dr 1" },
  { notAfter: "12:00" },
);

test.each(["ideal", "steady", "soonest"] as const)(
  "the %s course costs exactly what the cheapest of all possible courses costs",
  (kind) => {
    fc.assert(
      fc.property(smallClinic, smallCourse, anyWish, (facts, course, wish) => {
        const found = bestPath(courseProblem(facts, course, wish), WEIGHTS[kind]);
        expect(found?.total).toBe(cheapest(kind, facts, course, wish));
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);
