import { addDays, type Day } from "@/lib/kernel/day";

type Valid = { readonly validFrom: Day; readonly validTo: Day | null };

/**
 * What is left of rows of a week when other hours hold from a day until another (null: for good): each row ends the day before, and
 * goes on the day after where it held longer. Rows that lie wholly inside are gone.
 */
export function carveHours<R extends Valid>(rows: readonly R[], from: Day, until: Day | null): R[] {
  return rows.flatMap((row) => {
    const left: R[] = [];
    if (row.validFrom < from) left.push({ ...row, validTo: earlier(row.validTo, addDays(from, -1)) });
    if (until !== null && (row.validTo === null || row.validTo > until)) {
      const next = addDays(until, 1);
      left.push({ ...row, validFrom: row.validFrom > next ? row.validFrom : next });
    }
    return left;
  });
}

function earlier(day: Day | null, other: Day): Day {
  return day !== null && day < other ? day : other;
}
