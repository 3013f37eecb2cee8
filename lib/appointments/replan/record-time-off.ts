import type { NamedDropOut } from "@/lib/appointments/replan/read-drop-out";
import { newId } from "@/lib/kernel/id";
import type { Context } from "@/lib/operation/operation";

/**
 * Takes the clinician off the roster for the time of a drop-out, where they are not off then already. To be called under the lock of
 * their roster.
 * @returns the id of the time off written; null when there was nothing to write
 */
export async function recordTimeOff(
  { tx, actor }: Context,
  { id: memberId, startsAtMs, endsAtMs }: NamedDropOut,
  reason: string,
): Promise<string | null> {
  const clinicId = actor.clinic.id;
  const [startsAt, endsAt] = [new Date(startsAtMs), new Date(endsAtMs)];
  const where = { clinicId, memberId, startsAt: { lte: startsAt }, endsAt: { gte: endsAt } };
  if ((await tx.timeOff.count({ where })) > 0) return null;
  const id = newId();
  await tx.timeOff.create({ data: { clinicId, id, memberId, startsAt, endsAt, reason } });
  return id;
}
