import { ok, type Result } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { MemberActor } from "@/lib/operation/actor";
import type { Context } from "@/lib/operation/operation";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import type { FollowUp } from "./derive-follow-ups";
import { findFollowUp } from "./load-follow-ups";

/**
 * The matter a note is about. Refuses a session of no or another clinic (not_found), and one that needs nobody now (conflict, rule
 * settled): somebody else booked it meanwhile.
 */
export async function openFollowUp(
  { tx, actor, clock }: Context,
  planSessionId: string,
): Promise<Result<{ readonly followUp: FollowUp; readonly member: MemberActor }, Refusal>> {
  const member = actingMember(actor);
  const clinicId = member.clinic.id;
  const today = dayOf(clock.now(), member.clinic.zone);
  const followUp = await findFollowUp(
    tx,
    { today, nowMs: clock.now().epochMilliseconds, clinic: member.clinic },
    planSessionId,
  );
  if (followUp !== null) return ok({ followUp, member });
  const session = await tx.planSession.findUnique({ where: { clinicId_id: { clinicId, id: planSessionId } } });
  if (session === null) return notFound("session");
  const message = "Nothing is to be done about this session any more.";
  return conflict(message, [], [{ path: "planSessionId", rule: "settled", message }]);
}
