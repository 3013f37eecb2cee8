import type { FreeDays } from "@/components/calendar/types";
import { addDays, type Day } from "@/lib/kernel/day";
import { judgeDay } from "./judge-day";

export type RefusedSpan = { readonly from: Day; readonly to: Day; readonly why: string };

/**
 * The days on which nothing can be, neighbours with one reason joined, in their order. The windows' reasons come first: they
 * are the same for every day they refuse, while the server counts each day out.
 */
export function refusedSpans(days: FreeDays["days"], windows: Parameters<typeof judgeDay>[1]): RefusedSpan[] {
  const spans: RefusedSpan[] = [];
  for (const { day, allowed, why: counted } of days) {
    const judged = judgeDay(day, windows);
    const why = judged.kind === "refused" ? judged.reason : counted;
    if (allowed || why === null) continue;
    const last = spans.at(-1);
    if (last && last.why === why && addDays(last.to, 1) === day) spans[spans.length - 1] = { ...last, to: day };
    else spans.push({ from: day, to: day, why });
  }
  return spans;
}
