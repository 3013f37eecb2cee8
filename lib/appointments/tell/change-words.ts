import { Temporal } from "temporal-polyfill";
import { formatDateTime } from "@/lib/kernel/zoned";

/** A booked visit as its patient is told of it; the instant in ISO 8601. */
export type KnownVisit = { readonly number: number; readonly startsAt: string; readonly clinicianName: string };

type Moved = { readonly from: KnownVisit; readonly to: KnownVisit };
type Changes = {
  readonly booked: readonly KnownVisit[];
  readonly moved: readonly Moved[];
  readonly cancelled: readonly KnownVisit[];
  readonly kept: readonly KnownVisit[];
};

const isSame = (a: KnownVisit, b: KnownVisit) =>
  Date.parse(a.startsAt) === Date.parse(b.startsAt) && a.clinicianName === b.clinicianName;

/** What became of the visits of a course between two states of it, each by number. */
export function changesOf(before: readonly KnownVisit[], after: readonly KnownVisit[]): Changes {
  const sorted = [...after].sort((a, b) => a.number - b.number);
  const was = ({ number }: KnownVisit) => before.find((one) => one.number === number);
  const pairs = sorted.flatMap((to): Moved[] => {
    const from = was(to);
    return from === undefined ? [] : [{ from, to }];
  });
  return {
    booked: sorted.filter((visit) => was(visit) === undefined),
    moved: pairs.filter(({ from, to }) => !isSame(from, to)),
    cancelled: before.filter(({ number }) => !after.some((one) => one.number === number)),
    kept: pairs.filter(({ from, to }) => isSame(from, to)).map(({ to }) => to),
  };
}

const counted = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** The subject of the message; null where there is nothing to tell. */
export function subjectOf({ booked, moved, cancelled }: Changes): string | null {
  const kinds = [booked, moved, cancelled].filter(({ length }) => length > 0).length;
  if (kinds === 0) return null;
  if (kinds > 1) return "your visits have changed";
  if (booked.length > 0) return counted(booked.length, "your visit is booked", "your visits are booked");
  if (moved.length > 0) return counted(moved.length, "your visit was moved", "your visits were moved");
  return counted(cancelled.length, "your visit is cancelled", "your visits are cancelled");
}

function headingOf({ booked, moved }: Changes): string[] {
  if (booked.length > 0 || moved.length === 0) return [];
  const isNewTime = moved.some(({ from, to }) => Date.parse(from.startsAt) !== Date.parse(to.startsAt));
  if (!isNewTime)
    return [counted(moved.length, "Your visit has another clinician.", "Your visits have another clinician.")];
  return [counted(moved.length, "Your visit has a new time.", "Your visits have new times.")];
}

/** The lines of the message: what is new, what is cancelled, and what stays as it was. `count`: the sessions of the course. */
export function wordsOf(
  changes: Changes,
  { count, zone }: { readonly count: number; readonly zone: string },
): string[] {
  const { booked, moved, cancelled, kept } = changes;
  const when = ({ startsAt }: KnownVisit) => formatDateTime(Temporal.Instant.from(startsAt), zone);
  const line = (visit: KnownVisit) => `Session ${visit.number} of ${count}: ${when(visit)} with ${visit.clinicianName}`;
  const news = [...booked, ...moved.map(({ to }) => to)].sort((a, b) => a.number - b.number);
  return [
    ...headingOf(changes),
    ...news.map(line),
    ...cancelled.map((visit) => `Session ${visit.number} of ${count} on ${when(visit)} is cancelled.`),
    ...(kept.length === 0 ? [] : ["", "As before:", ...kept.map(line)]),
  ];
}
