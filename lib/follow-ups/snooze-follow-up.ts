import { dayToDb } from "@/lib/db/day";
import { addDays } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";
import { openFollowUp } from "./open-follow-up";
import { snoozedFollowUpSchema, snoozeFollowUpSchema } from "./snooze-follow-up.schema";

/** Longer than this nobody is left in peace unseen, in days. */
const longest = 183;

/**
 * Leaves a matter in peace until a day: it is off the worklist until then, or until it becomes more urgent. The newest snooze
 * counts; one until today ends it. Refuses a day that has passed, and one too far away (until).
 */
export const snoozeFollowUp = command({
  name: "followUp.snooze-follow-up",
  summary: "Leave a follow-up in peace until a day",
  http: "POST /follow-ups/{planSessionId}/snooze",
  allow: ["owner", "clinician", "front_desk"],
  input: snoozeFollowUpSchema,
  output: snoozedFollowUpSchema,
  async run(context, { planSessionId, until, reason }) {
    const opened = await openFollowUp(context, planSessionId);
    if (!opened.ok) return opened;
    const { followUp, member } = opened.value;
    const now = context.clock.now();
    const today = dayOf(now, member.clinic.zone);
    if (until < today) return invalidField("until", "past", "This day has passed.");
    if (until > addDays(today, longest)) {
      return invalidField("until", "too_far", `Snooze for at most ${longest} days.`);
    }
    const { kind: about, course } = followUp;
    const links = {
      clinicId: member.clinic.id,
      patientId: course.patient.id,
      planSessionId,
      memberId: member.memberId,
    };
    const snoozed = { kind: "snooze" as const, about, text: reason, snoozedUntil: dayToDb(until) };
    const createdAt = new Date(now.epochMilliseconds);
    await context.tx.followUpNote.create({ data: { ...links, id: newId(), ...snoozed, createdAt } });
    context.audit({ subjectId: planSessionId, patientId: course.patient.id, after: { about, until, reason } });
    return ok({ planSessionId, until });
  },
});
