import type { DaySlots, Problem } from "@/lib/scheduling/course/problem";
import type { Path } from "@/lib/scheduling/course/trace";

/** From this difference in clock time on a session is another one. */
const APART_MIN = 60;

/** Slots of a day that are alike in which of the courses shown have this session there too. */
export type Group = {
  /** Places in the day's list of slots; null: all of them. */
  readonly places: readonly number[] | null;
  /** For each course shown: whether it has the session here. */
  readonly same: readonly boolean[];
};

/**
 * How a search keeps away from courses that are shown already. Two courses are different when at least half of their sessions
 * (rounded down, but one) are: with another clinician, on another day, or at least an hour apart on the clock; a session placed
 * here and left due there differs too. The search carries along, for each course shown, how many sessions differ so far.
 */
export type Apart = {
  /** Sessions that differ so far, by course shown: the start of a search. */
  readonly none: readonly number[];
  readonly isDifferent: (differing: readonly number[]) => boolean;
  /** The free slots of one session's day, in groups. */
  readonly groupsOn: (index: number, day: number, free: Pick<DaySlots, "slots">) => readonly Group[];
  /** After one more session, which is the `same` as in some of the courses shown. */
  readonly after: (differing: readonly number[], same: readonly boolean[]) => readonly number[];
  /** For each course shown: whether it too leaves this session due. */
  readonly dueToo: (index: number) => readonly boolean[];
};

/** What keeps a search apart from the courses shown; none: nothing does. */
export function apartFrom({ cells, gridMin }: Pick<Problem, "cells" | "gridMin">, shown: readonly Path[]): Apart {
  const needs = shown.map(differencesNeeded);
  const isSameStart = (path: Path, index: number, day: number, slot: number): boolean => {
    const choice = path.choices[index];
    if (choice?.kind !== "placed" || choice.day !== day || choice.clinician !== Math.floor(slot / cells)) return false;
    return Math.abs(choice.cell - (slot % cells)) * gridMin < APART_MIN;
  };
  const nowhere: readonly Group[] = [{ places: null, same: shown.map(() => false) }];
  return {
    none: shown.map(() => 0),
    isDifferent: (differing) => differing.every((count, which) => count >= (needs[which] ?? 0)),
    groupsOn: (index, day, { slots }) => {
      if (!shown.some(({ choices }) => isPlacedOn(choices[index], day))) return nowhere;
      const groups = new Map<string, { places: number[]; same: readonly boolean[] }>();
      slots.forEach((slot, place) => {
        const same = shown.map((path) => isSameStart(path, index, day, slot));
        const group = groups.get(String(same)) ?? { places: [], same };
        group.places.push(place);
        groups.set(String(same), group);
      });
      return [...groups.values()];
    },
    after: (differing, same) =>
      differing.map((count, which) => (same[which] ? count : Math.min(count + 1, needs[which] ?? 0))),
    dueToo: (index) => shown.map(({ choices }) => choices[index]?.kind === "due"),
  };
}

/** Whether a course is different from another one. */
export function areApart(problem: Pick<Problem, "cells" | "gridMin">, path: Path, other: Path): boolean {
  const apart = apartFrom(problem, [other]);
  const differing = path.choices.reduce<readonly number[]>((sofar, choice, index) => {
    if (choice.kind === "fixed") return sofar;
    if (choice.kind === "due") return apart.after(sofar, apart.dueToo(index));
    const slots = Int32Array.of(choice.clinician * problem.cells + choice.cell);
    const same = apart.groupsOn(index, choice.day, { slots })[0]?.same ?? [];
    return apart.after(sofar, same);
  }, apart.none);
  return apart.isDifferent(differing);
}

function differencesNeeded({ choices }: Path): number {
  const placed = choices.filter(({ kind }) => kind === "placed").length;
  return Math.max(1, Math.floor(placed / 2));
}

function isPlacedOn(choice: Path["choices"][number] | undefined, day: number): boolean {
  return choice?.kind === "placed" && choice.day === day;
}
