import { undoNoShowSchema, undoneNoShowSchema } from "@/lib/appointments/undo-no-show.schema";
import { endExpiredHolds } from "@/lib/appointments/visit/end-expired-holds";
import { lockDays, subjectDays } from "@/lib/appointments/visit/lock-days";
import { openVisit } from "@/lib/appointments/visit/open-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { formatDay } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, stale } from "@/lib/operation/refusal";

/**
 * Takes back that a patient did not come: they came late, or the wrong visit was marked. The visit is booked again with everything it
 * held. Refuses one that is no no-show, one whose session has been booked or done meanwhile (conflict, rule: the session's state),
 * and, by the database's constraint, one whose person or room has been given to somebody else.
 */
export const undoNoShow = command({
  name: "appointment.undo-no-show",
  summary: "Take back that a patient did not come",
  http: "POST /appointments/{appointmentId}/undo-no-show",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: undoNoShowSchema,
  output: undoneNoShowSchema,
  async run({ tx, actor, clock, audit, touch }, input) {
    const { clinic } = actor;
    const opened = await openVisit(tx, clinic.id, input, ["no_show"]);
    if (!opened.ok) return opened;
    const { visit, session } = opened.value;
    if (session.state !== "due") {
      const on = session.day === null ? "" : ` ${session.state === "done" ? "on" : "for"} ${formatDay(session.day)}`;
      const message = `Session ${session.number} is already ${session.state}${on}.`;
      return conflict(message, [], [{ path: "appointmentId", rule: session.state, message }]);
    }
    const version = visit.version + 1;
    const day = dayAt(visit.startsAtMs, clinic.zone);
    const days = subjectDays(day, visit);
    await lockDays(tx, clinic.id, days);
    await endExpiredHolds(tx, clinic.id, days, clock.now().epochMilliseconds);
    const key = { clinicId: clinic.id, appointmentId: visit.id };
    await tx.resourceHold.updateMany({ where: key, data: { live: true } });
    const { count } = await tx.appointment.updateMany({
      where: { clinicId: clinic.id, id: visit.id, version: visit.version, status: "no_show" },
      data: { status: "booked", endedAt: null, endReason: null, version },
    });
    if (count === 0) return stale("appointment", visit.version);
    const after = { status: "booked" as const };
    touch(day);
    audit({ subjectId: visit.id, patientId: visit.patientId, before: { status: visit.status }, after });
    return ok({ id: visit.id, version, status: after.status });
  },
});
