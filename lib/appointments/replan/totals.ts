import type { ReplanLineDto, ReplanPreviewDto } from "@/lib/appointments/preview-replan.schema";
import { formatDay } from "@/lib/kernel/day";

type Totals = NonNullable<ReplanPreviewDto["plan"]>["totals"];

/** What becomes of the visits, counted. */
export function totalsOf(lines: readonly ReplanLineDto[]): Totals {
  const moved = lines.filter(({ state }) => state === "moved");
  const isSameTime = ({ from, to }: ReplanLineDto) => to?.startsAt === from.startsAt;
  const isOtherDay = ({ from, to }: ReplanLineDto) => to !== null && to.day !== from.day;
  const count = (some: readonly ReplanLineDto[]) => some.length;
  return {
    affected: count(lines.filter(({ spares }) => !spares)),
    sameTime: count(moved.filter(isSameTime)),
    sameDay: count(moved.filter((line) => !isSameTime(line) && !isOtherDay(line))),
    otherDay: count(moved.filter(isOtherDay)),
    unplaced: count(lines.filter(({ state }) => state === "unplaced")),
    leftOut: count(lines.filter(({ state }) => state === "left_out")),
  };
}

/** The same in words: "7 visits: 5 at the same time, 1 later the same day, 1 on Thu 14 Jan 2027." */
export function summaryOf(lines: readonly ReplanLineDto[]): string {
  if (lines.length === 0) return "No visit is affected.";
  const totals = totalsOf(lines);
  const shifted = lines.filter(({ from, to }) => to !== null && to.day === from.day && to.startsAt !== from.startsAt);
  const later = shifted.filter(({ from, to }) => to !== null && to.startsAt > from.startsAt).length;
  const days = Map.groupBy(
    lines.filter(({ from, to }) => to !== null && to.day !== from.day),
    ({ to }) => to?.day ?? "",
  );
  const parts = [
    [totals.sameTime, "at the same time"],
    [later, "later the same day"],
    [shifted.length - later, "earlier the same day"],
    ...[...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, some]) => [some.length, `on ${formatDay(day)}`] as const),
    [totals.unplaced, "to be called"],
    [totals.leftOut, "left as they are"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${lines.length} ${lines.length === 1 ? "visit" : "visits"}: ${told.join(", ")}.`;
}
