import { markedNoShowSchema, markNoShowSchema } from "@/lib/appointments/mark-no-show.schema";
import { openVisit } from "@/lib/appointments/visit/open-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, stale } from "@/lib/operation/refusal";

/** What the record says where nobody knows more. */
const unexplained = "The patient did not come.";

/**
 * Records that a patient did not come to a booked visit. Its people and rooms are free again at once, its session is due again, and
 * nobody is written to. Refuses a visit whose time has not come (conflict, rule too_early), and one that is not booked.
 */
export const markNoShow = command({
  name: "appointment.mark-no-show",
  summary: "Record that a patient did not come",
  http: "POST /appointments/{appointmentId}/no-show",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: markNoShowSchema,
  output: markedNoShowSchema,
  async run({ tx, actor, clock, audit, touch }, input) {
    const { clinic } = actor;
    const opened = await openVisit(tx, clinic.id, input, ["booked"]);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    const nowMs = clock.now().epochMilliseconds;
    if (nowMs <= visit.startsAtMs) {
      const message = "This visit has not begun yet: the patient may still come.";
      return conflict(message, [], [{ path: "appointmentId", rule: "too_early", message }]);
    }
    const version = visit.version + 1;
    const after = { status: "no_show" as const, reason: input.reason ?? unexplained };
    // The trigger appointment_release lets go of what it holds.
    const { count } = await tx.appointment.updateMany({
      where: { clinicId: clinic.id, id: visit.id, version: visit.version, status: "booked" },
      data: { status: after.status, endedAt: new Date(nowMs), endReason: after.reason, version },
    });
    if (count === 0) return stale("appointment", visit.version);
    touch(dayAt(visit.startsAtMs, clinic.zone));
    audit({ subjectId: visit.id, patientId: visit.patientId, before: { status: visit.status }, after });
    return ok({ id: visit.id, version, status: after.status });
  },
});
