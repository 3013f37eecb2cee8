import { openSession } from "@/lib/appointments/visit/open-session";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, invalidField } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { joinedWaitlistSchema, joinWaitlistSchema } from "@/lib/waitlist/join-waitlist.schema";

/**
 * Puts a session on the waitlist: its patient would come at a time that becomes free, earlier than booked or at all, with wishes.
 * Refuses a session that waits already (conflict, rule waiting), one that is done, arrived or of an ended course, and a clinician
 * who takes no bookings.
 */
export const joinWaitlist = command({
  name: "waitlist.join-waitlist",
  summary: "Put a session on the waitlist",
  http: "POST /waitlist",
  allow: ["owner", "clinician", "front_desk"],
  input: joinWaitlistSchema,
  output: joinedWaitlistSchema,
  async run({ tx, actor, clock, audit }, { planSessionId, ...wishes }) {
    const { clinic, memberId: createdById } = actingMember(actor);
    const opened = await openSession(tx, clinic.id, planSessionId);
    if (!opened.ok) return opened;
    const where = { clinicId: clinic.id, planSessionId, endedAt: null };
    if ((await tx.waitlistEntry.count({ where })) > 0) {
      const message = `Session ${opened.value.session.number} is on the waitlist already.`;
      return conflict(message, [], [{ path: "planSessionId", rule: "waiting", message }]);
    }
    const { clinicianId, weekdays, notBefore, notAfter, fromDay, untilDay, note } = wishes;
    if (clinicianId !== undefined) {
      const by = { clinicId: clinic.id, id: clinicianId, role: "clinician" as const, endedAt: null };
      if ((await tx.member.count({ where: by })) === 0)
        return invalidField("clinicianId", "unknown", "This clinician does not exist, or takes no bookings.");
    }
    const id = newId();
    const patientId = opened.value.course.patient.id;
    await tx.waitlistEntry.create({
      data: {
        ...{ clinicId: clinic.id, id, patientId, planSessionId, createdById },
        ...{ memberId: clinicianId ?? null, weekdays: weekdays.toSorted(), note: note ?? null },
        ...{ notBefore: notBefore ?? null, notAfter: notAfter ?? null },
        fromDay: fromDay === undefined ? null : dayToDb(fromDay),
        untilDay: untilDay === undefined ? null : dayToDb(untilDay),
        createdAt: new Date(clock.now().epochMilliseconds),
      },
    });
    audit({ subjectId: id, patientId, after: { planSessionId, ...wishes } });
    return ok({ id, planSessionId });
  },
});
