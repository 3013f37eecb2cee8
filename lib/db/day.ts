import type { Day } from "@/lib/kernel/day";

/** A database `date` (which Prisma hands over as UTC midnight) as a calendar day. */
export function dayFromDb(value: Date): Day {
  return value.toISOString().slice(0, 10);
}

/** A calendar day as Prisma wants it for a `date` column. */
export function dayToDb(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
