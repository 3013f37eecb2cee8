import { openVisit } from "@/lib/appointments/visit/open-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { dayToDb } from "@/lib/db/day";
import { formatDay } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { conflict, stale } from "@/lib/operation/refusal";
import { beginVisitSchema, begunVisitSchema } from "./begin-visit.schema";

/**
 * A patient has arrived: opens the visit of a booked session, however early or late on its day. Refuses another day (conflict, rule
 * other_day) and an appointment that is not booked: cancelled, missed, done, or of a patient who is here already (rule: its status).
 */
export const beginVisit = command({
  name: "visit.begin-visit",
  summary: "Begin the visit of a patient who has arrived",
  http: "POST /visits",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: beginVisitSchema,
  output: begunVisitSchema,
  async run({ tx, actor, clock, audit, touch }, input) {
    const { id: clinicId, zone } = actor.clinic;
    const opened = await openVisit(tx, clinicId, input, ["booked"]);
    if (!opened.ok) return opened;
    const { visit: appointment, session } = opened.value;
    const [booked, today] = [dayAt(appointment.startsAtMs, zone), dayOf(clock.now(), zone)];
    if (booked !== today) {
      const message = `This visit is booked for ${formatDay(booked)}. Move it to today first.`;
      return conflict(message, [], [{ path: "appointmentId", rule: "other_day", message }]);
    }
    const version = appointment.version + 1;
    const { count } = await tx.appointment.updateMany({
      where: { clinicId, id: appointment.id, version: appointment.version, status: "booked" },
      data: { status: "arrived", version },
    });
    if (count === 0) return stale("appointment", appointment.version);
    const [visitId, arrivedAt] = [newId(), new Date(clock.now().epochMilliseconds)];
    const { patientId, planSessionId, planId } = appointment;
    const of = { patientId, planSessionId, appointmentId: appointment.id, memberId: appointment.clinicianId };
    await tx.visit.create({ data: { clinicId, id: visitId, ...of, arrivedAt, day: dayToDb(today) } });
    touch(today);
    audit({ subjectId: visitId, patientId, after: { appointmentId: appointment.id, planSessionId } });
    return ok({
      ...{ visitId, version: 1, patientId, planId, sessionNumber: session.number },
      arrivedAt: arrivedAt.toISOString(),
      appointment: { id: appointment.id, version, status: "arrived" as const },
    });
  },
});
