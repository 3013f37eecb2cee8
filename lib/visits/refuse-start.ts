import { Temporal } from "temporal-polyfill";
import { formatDay } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { invalidField } from "@/lib/operation/refusal";
import type { VisitRow } from "./read-visit";

/** Needling began on the day of its visit, after the patient arrived, and not in the future. Null where it did. */
export function refuseStart(
  { day, arrivedAt }: VisitRow,
  startedAt: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
) {
  if (dayOf(startedAt, zone) !== day) {
    const message = `This visit is of ${formatDay(day)}: say when that day the needling began, or end it and begin another.`;
    return invalidField("startedAt", "other_day", message);
  }
  const isEarly = Temporal.Instant.compare(startedAt, Temporal.Instant.from(arrivedAt)) < 0;
  if (!isEarly && Temporal.Instant.compare(startedAt, now) <= 0) return null;
  return invalidField("startedAt", "outside", "The needling began after the patient arrived, and not in the future.");
}
