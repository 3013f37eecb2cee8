import { releaseHolds } from "@/lib/appointments/visit/open-hold";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { leaveWaitlistSchema, leftWaitlistSchema } from "@/lib/waitlist/leave-waitlist.schema";
import { openEntry } from "@/lib/waitlist/open-entry";

/**
 * Takes somebody off the waitlist. A time they are being offered is free again at once, and the offer withdrawn.
 * Refuses an entry that has ended (conflict, rule ended).
 */
export const leaveWaitlist = command({
  name: "waitlist.leave-waitlist",
  summary: "Take somebody off the waitlist",
  http: "POST /waitlist/{entryId}/leave",
  allow: ["owner", "clinician", "front_desk"],
  input: leaveWaitlistSchema,
  output: leftWaitlistSchema,
  async run({ tx, actor, clock, audit }, { entryId, reason = "left" }) {
    const { clinic } = actor;
    const opened = await openEntry(tx, clinic.id, entryId);
    if (!opened.ok) return opened;
    const at = new Date(clock.now().epochMilliseconds);
    const open = await tx.waitlistOffer.findMany({ where: { clinicId: clinic.id, entryId, answeredAt: null } });
    const offered = open.map(({ timeHoldId }) => timeHoldId);
    await releaseHolds(tx, clinic.id, offered, at);
    await tx.waitlistEntry.update({
      where: { clinicId_id: { clinicId: clinic.id, id: entryId } },
      data: { endedAt: at, endReason: reason },
    });
    audit({ subjectId: entryId, patientId: opened.value.patientId, after: { reason, withdrawn: offered.length } });
    return ok({ id: entryId });
  },
});
