import { securePlace } from "@/lib/appointments/judge/secure-place";
import { type BookedVisitDto, bookedVisit } from "@/lib/appointments/visit/booked-visit";
import { endAsBooked, type HeldTime } from "@/lib/appointments/visit/open-hold";
import { openSession } from "@/lib/appointments/visit/open-session";
import { rewriteAppointment, writeAppointments } from "@/lib/appointments/visit/write-appointments";
import { newId } from "@/lib/kernel/id";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import { conflict, type Refusal, stale } from "@/lib/operation/refusal";
import type { Course } from "@/lib/plans/course";

export type TakenTime = {
  readonly course: Course;
  readonly appointment: BookedVisitDto;
  /** Where the session was booked before; null when it was due. */
  readonly before: { readonly startsAt: string; readonly clinicianId: string; readonly roomId: string } | null;
};

/**
 * Books a session at the time held for it, or moves its visit there: judged again as any booking, in the transaction that ends the
 * held time. Refuses what a booking would be refused for; then the time stays held.
 */
export async function takeTime(context: Context, hold: HeldTime): Promise<Result<TakenTime, Refusal>> {
  const { tx, actor, clock } = context;
  const { clinic } = actor;
  const opened = await openSession(tx, clinic.id, hold.planSessionId);
  if (!opened.ok) return opened;
  const { course, session, visit } = opened.value;
  const { id: holdId, clinicianId, roomId, deviceId, startsAtMs } = hold;
  const ignore = [holdId, ...(visit === null ? [] : [visit.id])];
  const start = { startsAtMs, clinicianId, roomId, deviceId };
  const secured = await securePlace(context, { course, session, start, visit, ignore });
  if (!secured.ok) return secured;
  if (!(await endAsBooked(tx, clinic.id, holdId, new Date(clock.now().epochMilliseconds)))) {
    return conflict("This time is no longer held.");
  }
  const { facts, phases } = secured.value;
  const subject = { id: visit?.id ?? newId(), patientId: course.patient.id, planSessionId: session.id };
  const placed = { ...subject, ...secured.value.start, phases };
  if (visit === null) {
    await writeAppointments(tx, clinic, [placed]);
    const key = { clinicId: clinic.id, id: course.plan.id };
    await tx.treatmentPlan.updateMany({ where: key, data: { version: course.plan.version + 1 } });
  } else if (!(await rewriteAppointment(tx, clinic, placed, visit.version))) {
    return stale("appointment", visit.version);
  }
  const appointment = bookedVisit(facts, placed, session.number, (visit?.version ?? 0) + 1);
  const was = session.appointment;
  const before = was && { startsAt: was.startsAt, clinicianId: was.clinicianId, roomId: was.roomId };
  return ok({ course, appointment, before });
}
