import { type Day, formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { Fraction, RibbonLayout } from "./layout";
import type { RibbonSession, RibbonState } from "./ribbon-session";

/** Words from the catalogue: a key of `common.ribbon` and its values. */
export type RibbonWords = (key: string, values?: Record<string, string | number>) => string;

/** One thing on the ribbon that can be pointed at: what it is called, what it says, and why. */
export type RibbonItem = {
  readonly id: string;
  readonly kind: "mark" | "band";
  readonly state: RibbonState;
  readonly number: number;
  readonly length: number;
  readonly x: Fraction;
  /** A band's ends; for a mark all three are its own place. */
  readonly start: Fraction;
  readonly end: Fraction;
  readonly title: string;
  readonly line: string;
  readonly why: string;
  /** Date label from fullest to shortest wording; empty on bands. */
  readonly labels: readonly [string, string] | null;
  readonly lengthLabel: string;
};

/** "Thu 14 Mar 2027" → "Thu 14 Mar" or "14 Mar". */
export function shortDay(day: Day, withWeekday: boolean): string {
  const words = formatDay(day).split(" ");
  return words.slice(withWeekday ? 0 : 1, 3).join(" ");
}

function windowLine({ earliest, ideal, latest }: RibbonSession, t: RibbonWords): string {
  if (!earliest) return "";
  const words = { earliest: formatDay(earliest), ideal: formatDay(ideal ?? earliest) };
  return latest ? t("window", { ...words, latest: formatDay(latest) }) : t("from", words);
}

function markLine(session: RibbonSession, t: RibbonWords): string {
  const state = t(`state.${session.state}`);
  if (!session.date) return [state, windowLine(session, t)].filter(Boolean).join(" · ");
  const day = formatDay(session.date);
  return `${state} · ${session.time ? t("at", { day, time: session.time }) : day}`;
}

function dateLabels(session: RibbonSession, day: Day, t: RibbonWords): readonly [string, string] {
  const full = shortDay(day, true);
  const short = shortDay(day, false);
  if (session.state === "lapsed") return [t("state.lapsed"), t("state.lapsed")];
  return session.date ? [full, short] : [t("about", { day: full }), t("about", { day: short })];
}

/** The ribbon's items in the order of the calendar, bands before the marks that lie in them, with all their words. */
export function ribbonItems(layout: RibbonLayout, t: RibbonWords): RibbonItem[] {
  const bands = layout.bands.map(
    ({ session, start, ideal, end }): RibbonItem => ({
      ...common(session),
      ...{ id: `band-${session.number}`, kind: "band", start, x: ideal, end, labels: null },
      title: t("windowOf", { number: session.number }),
      line: windowLine(session, t),
    }),
  );
  const marks = layout.marks.map(
    ({ session, day, x }): RibbonItem => ({
      ...common(session),
      ...{
        id: `mark-${session.number}-${day}`,
        kind: "mark",
        start: x,
        x,
        end: x,
        labels: dateLabels(session, day, t),
      },
      title: `${t("session", { number: session.number })} · ${formatLength(session.lengthHundredthsMm)}`,
      line: markLine(session, t),
    }),
  );
  return [...bands, ...marks].sort((a, b) => a.start - b.start || a.number - b.number);
}

function common(session: RibbonSession) {
  const { state, number, lengthHundredthsMm: length, why } = session;
  return { state, number, length, why, lengthLabel: formatLength(length) };
}
