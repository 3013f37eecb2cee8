import { addDays, type Day, daysBetween, maxDay } from "@/lib/kernel/day";
import type { RibbonSession } from "./ribbon-session";

/** A place along the ribbon: 0 is its left edge, 1 its right edge. */
export type Fraction = number;

export type RibbonMark = { readonly session: RibbonSession; readonly day: Day; readonly x: Fraction };
export type RibbonBand = {
  readonly session: RibbonSession;
  readonly start: Fraction;
  readonly ideal: Fraction;
  readonly end: Fraction;
};
export type RibbonHealing = {
  readonly session: RibbonSession;
  readonly until: Day;
  readonly start: Fraction;
  readonly end: Fraction;
};
export type RibbonMonth = { readonly day: Day; readonly x: Fraction };

/** Everything the ribbon draws, in fractions of its width, so that one layout serves every screen and the printed page. */
export type RibbonLayout = {
  readonly first: Day;
  readonly last: Day;
  readonly marks: readonly RibbonMark[];
  readonly bands: readonly RibbonBand[];
  readonly healing: readonly RibbonHealing[];
  readonly months: readonly RibbonMonth[];
  /** Null when today lies so far off that showing it would squeeze the course. */
  readonly today: Fraction | null;
};

/** Today further than this from the course is not drawn (days). */
const TODAY_REACH = 60;
/** Air on both sides: this share of the span, and at least so many days. */
const PAD_SHARE = 0.055;
const PAD_MIN = 6;

/** Where a session's mark stands: on its date, else its ideal day, else the nearest end of its window. Null when nothing is known. */
export function markDay({ date, ideal, earliest, latest }: RibbonSession): Day | null {
  return date ?? ideal ?? earliest ?? latest;
}

/** Only what is still to happen has a window worth drawing. */
function hasOpenWindow({ state }: RibbonSession): boolean {
  return state === "booked" || state === "due" || state === "lapsed";
}

function daysOf(session: RibbonSession, healingDays: number): Day[] {
  const day = markDay(session);
  const window = hasOpenWindow(session) ? [session.earliest, session.latest] : [];
  const healed = session.state === "done" && session.date ? addDays(session.date, healingDays) : null;
  return [day, ...window, healed].filter((each) => each !== null);
}

function minDay(days: readonly Day[]): Day {
  return days.reduce((least, day) => (day < least ? day : least));
}

/** First of each month strictly inside the span. */
function monthStarts(first: Day, last: Day): Day[] {
  const starts: Day[] = [];
  for (let day = `${first.slice(0, 8)}01`; day <= last; day = `${addDays(day, 31).slice(0, 8)}01`) {
    if (day > first) starts.push(day);
  }
  return starts;
}

/**
 * Places a course on a time axis. Null when no session has any day to stand on.
 * @param healingDays days over which a done session's gradient fades, 0 or more
 */
export function layoutRibbon(sessions: readonly RibbonSession[], today: Day, healingDays: number): RibbonLayout | null {
  const days = sessions.flatMap((session) => daysOf(session, healingDays));
  const [head, ...tail] = days;
  if (head === undefined) return null;
  const courseFirst = minDay(days);
  const courseLast = maxDay(head, ...tail);
  const gap = Math.max(daysBetween(today, courseFirst), daysBetween(courseLast, today));
  const withToday = gap <= TODAY_REACH ? [...days, today] : days;
  const from = minDay(withToday);
  const to = maxDay(head, ...tail, ...(gap <= TODAY_REACH ? [today] : []));
  const pad = Math.max(PAD_MIN, Math.round(daysBetween(from, to) * PAD_SHARE));
  const first = addDays(from, -pad);
  const last = addDays(to, pad);
  const span = daysBetween(first, last);
  const x = (day: Day): Fraction => daysBetween(first, day) / span;

  return {
    first,
    last,
    marks: sessions.flatMap((session) => {
      const day = markDay(session);
      return day ? [{ session, day, x: x(day) }] : [];
    }),
    bands: sessions.flatMap((session) => {
      const { earliest, ideal, latest } = session;
      if (!hasOpenWindow(session) || !earliest) return [];
      const end = latest ?? ideal ?? earliest;
      return [{ session, start: x(earliest), ideal: x(ideal ?? earliest), end: x(end) }];
    }),
    healing: sessions.flatMap((session) => {
      if (session.state !== "done" || !session.date || healingDays <= 0) return [];
      const until = addDays(session.date, healingDays);
      return [{ session, until, start: x(session.date), end: x(until) }];
    }),
    months: monthStarts(first, last).map((day) => ({ day, x: x(day) })),
    today: gap <= TODAY_REACH ? x(today) : null,
  };
}
