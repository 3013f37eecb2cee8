import { fromEpochDay } from "@/lib/kernel/day";
import { type Dated, keepGoverning, keyOf } from "@/lib/scheduling/course/dated";
import type { Problem } from "@/lib/scheduling/course/problem";

/**
 * How many of the sessions from `index` on the horizon alone leaves due, even if each took the first day of its window after
 * `dated`. Placing a session later never makes a later window earlier, so no course does better.
 */
export function leastLeftDue(problem: Problem, index: number, dated: readonly Dated[], key: string): number {
  const { sessions, course, horizon } = problem;
  let before = dated;
  let named = key;
  for (let i = index; i < sessions.length; i += 1) {
    const session = sessions[i];
    // Past a fixed session the windows start anew: claim nothing.
    if (session === undefined || session.fixedDate !== undefined) return 0;
    const { earliest } = problem.windowOf(session, before, named);
    if (earliest > horizon) return sessions.slice(i).every(isOpen) ? sessions.length - i : 0;
    before = keepGoverning(course.protocol, before, { ...session, date: fromEpochDay(earliest) });
    named = keyOf(before);
  }
  return 0;
}

function isOpen({ fixedDate }: { readonly fixedDate?: string }): boolean {
  return fixedDate === undefined;
}
