import type { Tx } from "@/lib/db/transaction";
import { formatDay } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import { invalidField, type Refusal } from "@/lib/operation/refusal";
import type { Course } from "./course";

/**
 * Why a revision of the sessions cannot be: one already done would change, or one that is done, booked, or was once booked
 * would go. Null when it can.
 * @param lengths the revised needle lengths, hundredths of a millimetre, in the order of the sessions' numbers
 */
export async function refuseRevision(
  tx: Tx,
  clinicId: string,
  { sessions }: Course,
  lengths: readonly number[],
): Promise<Extract<Result<never, Refusal>, { ok: false }> | null> {
  for (const { number, state, day, plannedLengthHundredthsMm } of sessions) {
    const length = lengths[number - 1];
    const path = `sessions.${number - 1}.lengthHundredthsMm`;
    if (state === "done" && length !== plannedLengthHundredthsMm) {
      return invalidField(path, "done", `Session ${number} is done and can no longer change.`);
    }
    if (state === "booked" && length === undefined) {
      const on = day === null ? "" : ` for ${formatDay(day)}`;
      return invalidField("sessions", "booked", `Session ${number} is booked${on}. Cancel that visit first.`);
    }
  }
  const dropped = sessions.slice(lengths.length).map(({ id }) => id);
  // Nothing clinical is deleted: a cancelled or missed visit keeps its session.
  const kept = await tx.appointment.findFirst({
    where: { clinicId, planSessionId: { in: dropped } },
    select: { planSession: { select: { number: true } } },
  });
  if (kept === null) return null;
  const message = `Session ${kept.planSession.number} has a visit on record, cancelled or missed, and stays. End this course to have fewer sessions.`;
  return invalidField("sessions", "on_record", message);
}
