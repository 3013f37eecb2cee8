import { addDays, type Day } from "@/lib/kernel/day";

type Row = { readonly weekday: number; readonly from: string; readonly to: string };
type ValidRow = Row & { readonly validFrom: Day; readonly validTo: Day | null };

/** A week that holds from a day to a day (null: until further notice). */
export type Week = { readonly from: Day; readonly to: Day | null; readonly hours: readonly Row[] };

/** The weeks of a clinician from today on, one after the other without a gap; neighbours that are alike are one. */
export function weeksOf(rows: readonly ValidRow[], today: Day): readonly Week[] {
  const turns = rows.flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo === null ? [] : [addDays(validTo, 1)]),
  ]);
  const starts = [...new Set([today, ...turns.filter((day) => day > today)])].sort();
  const weeks: Week[] = [];
  for (const [index, from] of starts.entries()) {
    const next = starts[index + 1];
    const to = next === undefined ? null : addDays(next, -1);
    const hours = rows
      .filter((row) => row.validFrom <= from && (row.validTo === null || from <= row.validTo))
      .map((row): Row => ({ weekday: row.weekday, from: row.from, to: row.to }))
      .sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
    const last = weeks.at(-1);
    if (last !== undefined && JSON.stringify(last.hours) === JSON.stringify(hours))
      weeks[weeks.length - 1] = { ...last, to };
    else weeks.push({ from, to, hours });
  }
  return weeks;
}
