import type { DayRange } from "@/lib/appointments/facts/facts-query";
import type { Tx } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/kernel/day";
import { startOfDayMs } from "@/lib/scheduling";

/** How soon and how far ahead a clinic books, in whole calendar days from today. */
export type BookingLimits = { readonly noticeDays: number; readonly horizonDays: number };

/** The first and the last day a clinic that counts from `today` can be booked on. */
export function bookableRange({ noticeDays, horizonDays }: BookingLimits, today: Day): DayRange {
  return { from: addDays(today, noticeDays), to: addDays(today, horizonDays) };
}

/** Epoch ms before which nothing may start: now, or with notice the first instant of the first day it leaves open. */
export function notBefore({ noticeDays }: BookingLimits, today: Day, zone: string, nowMs: number): number {
  return noticeDays === 0 ? nowMs : startOfDayMs(addDays(today, noticeDays), zone);
}

/** The days a clinic can be booked on, counted from `today`. One statement. */
export async function readBookableDays(tx: Tx, clinicId: string, today: Day): Promise<DayRange> {
  const select = { noticeDays: true, horizonDays: true };
  return bookableRange(await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select }), today);
}
