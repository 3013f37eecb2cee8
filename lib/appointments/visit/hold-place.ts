import { Temporal } from "temporal-polyfill";
import type { HeldTimeDto } from "@/lib/appointments/hold-time.schema";
import { securePlace } from "@/lib/appointments/judge/secure-place";
import { isoOf, offeredTime } from "@/lib/appointments/visit/offered-time";
import { findStanding, releaseHolds } from "@/lib/appointments/visit/open-hold";
import type { OpenSession } from "@/lib/appointments/visit/open-session";
import { endsAtMs, holdRows } from "@/lib/appointments/visit/visit-rows";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/id";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import type { Refusal } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import type { FreeStart } from "@/lib/scheduling";

/**
 * Holds a place in time for a session: it occupies everybody and everything a visit there would, until it is booked, released, or
 * expires. What was held for the session before is released. The plan must be locked before.
 * Refuses as `securePlace`; the visit the session has now stands in the way like any other.
 * @param expiresAtMs epoch ms
 */
export async function holdPlace(
  context: Context,
  { course, session, visit }: OpenSession,
  start: FreeStart,
  expiresAtMs: number,
): Promise<Result<HeldTimeDto, Refusal>> {
  const { tx, clock } = context;
  const { clinic, memberId } = actingMember(context.actor);
  const now = new Date(clock.now().epochMilliseconds);
  const before = await findStanding(tx, clinic.id, [session.id]);
  const secured = await securePlace(context, { course, session, start, visit, ignore: before });
  if (!secured.ok) return secured;
  await releaseHolds(tx, clinic.id, before, now);
  const { facts, phases, findings } = secured.value;
  const id = newId();
  const [patientId, planSessionId] = [course.patient.id, session.id];
  const held = { id, patientId, planSessionId, ...secured.value.start, phases };
  const endsAt = new Date(endsAtMs(phases, held.startsAtMs));
  await tx.timeHold.create({
    data: {
      ...{ clinicId: clinic.id, id, patientId, planSessionId, madeById: memberId, createdAt: now },
      ...{ memberId: held.clinicianId, roomId: held.roomId, deviceId: held.deviceId },
      ...{ startsAt: new Date(held.startsAtMs), endsAt, expiresAt: new Date(expiresAtMs) },
    },
  });
  const rows = holdRows(clinic.id, [held]);
  await tx.resourceHold.createMany({
    data: rows.map(({ appointmentId: timeHoldId, ...row }) => ({ ...row, timeHoldId })),
  });
  const startAfter = Temporal.Instant.fromEpochMilliseconds(expiresAtMs).add({ seconds: 1 });
  await enqueue(tx, "appointment.end-expired-hold", { clinicId: clinic.id, holdId: id }, { startAfter });
  return ok({
    id,
    planId: course.plan.id,
    planSessionId,
    number: session.number,
    endsAt: endsAt.toISOString(),
    ...offeredTime(facts, held),
    expiresAt: isoOf(expiresAtMs),
    findings,
  });
}
