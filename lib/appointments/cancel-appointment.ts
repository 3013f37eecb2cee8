import { cancelAppointmentSchema, cancelledAppointmentSchema } from "@/lib/appointments/cancel-appointment.schema";
import { bookedVisits, tellPatient } from "@/lib/appointments/tell/tell-patient";
import { openVisit } from "@/lib/appointments/visit/open-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { stale } from "@/lib/operation/refusal";

const name = "appointment.cancel-appointment";

/**
 * Cancels a visit that has not taken place, with a reason. Its room, clinician and patient are free again at once; its session is
 * due again. A patient is told only of a visit that lies ahead. Refuses one whose patient has arrived: that visit is ended (ADR 5).
 */
export const cancelAppointment = command({
  name,
  summary: "Cancel a visit",
  http: "POST /appointments/{appointmentId}/cancel",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: cancelAppointmentSchema,
  output: cancelledAppointmentSchema,
  async run(context, input) {
    const { tx, actor, clock, audit, touch } = context;
    const { clinic } = actor;
    const opened = await openVisit(tx, clinic.id, input, ["booked"]);
    if (!opened.ok) return opened;
    const { visit, course, session } = opened.value;
    const nowMs = clock.now().epochMilliseconds;
    const version = visit.version + 1;
    // The trigger appointment_release lets go of what it holds.
    const { count } = await tx.appointment.updateMany({
      where: { clinicId: clinic.id, id: visit.id, version: visit.version },
      data: { status: "cancelled", endedAt: new Date(nowMs), endReason: input.reason, version },
    });
    if (count === 0) return stale("appointment", visit.version);
    const others = bookedVisits(course).filter(({ number }) => number !== session.number);
    await tellPatient(context, { cause: name, course, after: others });
    const after = { status: "cancelled" as const, reason: input.reason };
    touch(dayAt(visit.startsAtMs, clinic.zone));
    audit({ subjectId: visit.id, patientId: visit.patientId, before: { status: visit.status }, after });
    return ok({ id: visit.id, version, status: after.status });
  },
});
