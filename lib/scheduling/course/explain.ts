import { daysBetween, weekday } from "@/lib/kernel/day";
import type { Placement, ProposalKind } from "@/lib/scheduling/course/types";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

type Told = {
  readonly kind: ProposalKind;
  /** 1: the best of its kind. */
  readonly rank: number;
  readonly placements: readonly Placement[];
  /** Local clock times of the placements, "HH:MM", in their order. */
  readonly times: readonly string[];
  /** Names of their clinicians, in their order. */
  readonly clinicians: readonly string[];
  readonly unplaced: readonly number[];
  /** How many placements miss a wish. */
  readonly missing: number;
  /** How many stretches too short for another visit all placements leave together. */
  readonly slivers: number;
};

const OPENINGS: Readonly<Record<ProposalKind, readonly [string, string]>> = {
  ideal: ["", "Next closest to the ideal days: "],
  steady: ["", "Next steadiest: "],
  soonest: ["As soon as allowed: ", "Next soonest: "],
};

/** A proposal in words: weekdays, times, people, how far from ideal, what gaps it leaves, what it misses and what stays due. */
export function explain({ kind, rank, placements, times, clinicians, unplaced, missing, slivers }: Told): string {
  const people = joined(distinct(clinicians));
  const days = `${onDays(placements)} ${atTimes(times)} with ${people}, ${offIdeal(placements)}, ${leaving(slivers)}.`;
  const opening = OPENINGS[kind][rank === 1 ? 0 : 1];
  const sentences = [`${opening}${opening === "" ? days.charAt(0).toUpperCase() : days.charAt(0)}${days.slice(1)}`];
  if (missing > 0) {
    sentences.push(`${missing} of ${placements.length} ${missing === 1 ? "misses" : "miss"} a wish.`);
  }
  if (unplaced.length > 0) {
    const which =
      unplaced.length === 1 ? `Session ${unplaced[0]} stays` : `Sessions ${joined(unplaced.map(String))} stay`;
    sentences.push(`${which} due: no free time on the days that can be booked yet.`);
  }
  return sentences.join(" ");
}

function onDays(placements: readonly Placement[]): string {
  const names = placements.map(({ day }) => WEEKDAYS[weekday(day) - 1] ?? "");
  const different = distinct(names);
  if (different.length > 1) return `on ${joined(different)}`;
  return placements.length === 1 ? `${names[0]}` : `all ${names[0]}s`;
}

function leaving(slivers: number): string {
  if (slivers === 0) return "leaving no unusable gap";
  return `leaving ${slivers} unusable ${slivers === 1 ? "gap" : "gaps"}`;
}

function atTimes(times: readonly string[]): string {
  const sorted = distinct(times).sort();
  return sorted.length === 1 ? `at ${sorted[0]}` : `between ${sorted[0]} and ${sorted.at(-1)}`;
}

function offIdeal(placements: readonly Placement[]): string {
  const off = placements.map(({ day, window }) => daysBetween(window.ideal, day));
  const average = off.reduce((sum, days) => sum + Math.abs(days), 0) / off.length;
  if (average === 0) return "on the ideal days";
  const rounded = Math.round(average * 10) / 10;
  const days = rounded === 1 ? "1 day" : `${rounded} days`;
  const direction = off.every((d) => d >= 0) ? "later than" : off.every((d) => d <= 0) ? "earlier than" : "from";
  return `${days} ${direction} ideal${off.length === 1 ? "" : " on average"}`;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
