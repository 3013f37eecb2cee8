import type { PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";

/** One person's, one room's or one device's day. */
export type SubjectDay = { readonly subjectId: string; readonly day: Day };

/** The days of everybody and everything a visit on `day` occupies; `deviceIds`: those it may be given besides its own. */
export function subjectDays(
  day: Day,
  { patientId, clinicianId, roomId, deviceId }: Pick<PlacedVisit, "patientId" | "clinicianId" | "roomId" | "deviceId">,
  deviceIds: readonly string[] = [],
): SubjectDay[] {
  const own = deviceId === null ? [] : [deviceId];
  return [patientId, clinicianId, roomId, ...own, ...deviceIds].map((subjectId) => ({ subjectId, day }));
}

/**
 * Queues this transaction, until it ends, behind all others that write visits of these people, rooms and devices on these days,
 * and behind those that change their rosters or the clinic's closures and procedures: what is read afterwards stays true.
 * One statement, in one order for everybody (ADR 9): two bookings that share times wait for each other and cannot deadlock.
 * @param changed whose rosters this transaction changes as well, as `lockRosters` takes them
 */
export async function lockDays(
  tx: Tx,
  clinicId: string,
  days: readonly SubjectDay[],
  changed: readonly string[] = [],
): Promise<void> {
  const own = changed.map((id) => `roster ${id}`);
  const subjects = days.map(({ subjectId }) => `roster ${subjectId}`).filter((name) => !own.includes(name));
  const keys = [
    ...own.map((name) => ({ step: 2, name })),
    ...days.map(({ subjectId, day }) => ({ step: 3, name: `${subjectId} ${day}` })),
  ];
  const steps = keys.map(({ step }) => step);
  const names = keys.map(({ name }) => name);
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(key)) FILTER (WHERE alone),
      count(pg_advisory_xact_lock_shared(key)) FILTER (WHERE NOT alone) FROM (
    SELECT 1 AS step, hashtextextended(${`clinic ${clinicId}`}, 0) AS key, false AS alone
    UNION SELECT 2, hashtextextended(name, 0), false FROM unnest(${subjects}::text[]) AS name
    UNION SELECT asked.step, hashtextextended(asked.name, 0), true FROM unnest(${steps}::int[], ${names}::text[]) AS asked(step, name)
    ORDER BY step, key) AS keys`;
}

/**
 * For a change of these people's hours or time off, or of rooms and devices: waits for every booking in flight that was judged by
 * them, and holds later ones back until this transaction ends. To be called before anything is read, and never after `lockDays`.
 */
export async function lockRosters(tx: Tx, clinicId: string, subjectIds: readonly string[]): Promise<void> {
  const subjects = subjectIds.map((id) => `roster ${id}`);
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(key)) FILTER (WHERE step = 2),
      count(pg_advisory_xact_lock_shared(key)) FILTER (WHERE step = 1) FROM (
    SELECT 1 AS step, hashtextextended(${`clinic ${clinicId}`}, 0) AS key
    UNION SELECT 2, hashtextextended(name, 0) FROM unnest(${subjects}::text[]) AS name
    ORDER BY step, key) AS keys`;
}

/** As `lockRosters`, for what concerns every booking of the clinic: closures, procedures, notice and horizon. */
export async function lockClinic(tx: Tx, clinicId: string): Promise<void> {
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(hashtextextended(${`clinic ${clinicId}`}, 0)))`;
}
