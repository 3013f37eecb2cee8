import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { openFollowUp } from "./open-follow-up";
import { recordAttemptSchema, recordedAttemptSchema } from "./record-attempt.schema";

/** Notes that somebody was called, written to or spoken to about a session, and what came of it. It stays on the worklist. */
export const recordAttempt = command({
  name: "followUp.record-attempt",
  summary: "Note what was tried for a follow-up",
  http: "POST /follow-ups/{planSessionId}/attempts",
  allow: ["owner", "clinician", "front_desk"],
  input: recordAttemptSchema,
  output: recordedAttemptSchema,
  async run(context, { planSessionId, channel, text }) {
    const opened = await openFollowUp(context, planSessionId);
    if (!opened.ok) return opened;
    const { followUp, member } = opened.value;
    const { kind: about, course } = followUp;
    const id = newId();
    const createdAt = new Date(context.clock.now().epochMilliseconds);
    const links = {
      clinicId: member.clinic.id,
      id,
      patientId: course.patient.id,
      planSessionId,
      memberId: member.memberId,
    };
    await context.tx.followUpNote.create({ data: { ...links, kind: "attempt", about, channel, text, createdAt } });
    context.audit({ subjectId: planSessionId, patientId: course.patient.id, after: { about, channel, text } });
    return ok({ id, planSessionId, at: createdAt.toISOString() });
  },
});
