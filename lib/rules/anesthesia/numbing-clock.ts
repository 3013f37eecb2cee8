import type { ContactSpan } from "@/lib/rules/anesthesia/contact-span";

const MINUTE_MS = 60_000;

/** When cream went on, came off and was wiped off, in epoch milliseconds; null where it has not. */
export type CreamTimes = {
  readonly appliedAtMs: number;
  readonly removedAtMs: number | null;
  readonly wipedAtMs: number | null;
};

export type NumbingClock = {
  /** working: too short yet. enough: it may come off. long: longer than usual. over: past the label's most. Then what is done. */
  readonly state: "working" | "enough" | "long" | "over" | "removed" | "wiped";
  /** Whole minutes on the skin, started ones dropped: until now, or until it came off. */
  readonly minutes: number;
  /** When the state changes by time alone; null when it does not. */
  readonly changesAtMs: number | null;
};

/**
 * How far numbing is at `nowMs`: the same minutes by which `checkAnesthesia` judges contact (A1, A2). Needs nothing but the time of
 * application, so that every screen shows the same after a reload. Without a label (`span` null) only the minutes run.
 */
export function numbingClock(times: CreamTimes, span: ContactSpan | null, nowMs: number): NumbingClock {
  const { appliedAtMs, removedAtMs, wipedAtMs } = times;
  const minutes = Math.max(0, Math.floor(((removedAtMs ?? nowMs) - appliedAtMs) / MINUTE_MS));
  if (removedAtMs !== null) return { state: wipedAtMs === null ? "removed" : "wiped", minutes, changesAtMs: null };
  if (span === null) return { state: "working", minutes, changesAtMs: null };
  const { leastMinutes, usualMinutes, mostMinutes } = span;
  const at = (minute: number) => appliedAtMs + minute * MINUTE_MS;
  if (minutes > mostMinutes) return { state: "over", minutes, changesAtMs: null };
  if (usualMinutes !== null && minutes > usualMinutes)
    return { state: "long", minutes, changesAtMs: at(mostMinutes + 1) };
  if (minutes < leastMinutes) return { state: "working", minutes, changesAtMs: at(leastMinutes) };
  const next = usualMinutes === null ? mostMinutes : Math.min(usualMinutes, mostMinutes);
  return { state: "enough", minutes, changesAtMs: at(next + 1) };
}
