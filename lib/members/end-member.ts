import { changing, type WriteChange } from "@/lib/clinic/change-rosters";
import { changedRosterSchema } from "@/lib/clinic/stranded-booking.schema";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField, notFound } from "@/lib/operation/refusal";
import { type EndMemberInput, endMemberSchema } from "./end-member.schema";

export const writeEndedMember: WriteChange<EndMemberInput> = async ({ tx, actor, clock }, { memberId }) => {
  const clinicId = actor.clinic.id;
  // The owners are locked in one order, so that two of them cannot end each other at the same moment.
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM member WHERE clinic_id = ${clinicId}::uuid AND role = 'owner' AND ended_at IS NULL ORDER BY id FOR UPDATE`;
  const member = await tx.member.findUnique({ where: { clinicId_id: { clinicId, id: memberId }, endedAt: null } });
  if (member === null) return notFound("member");
  if (owners.length === 1 && owners[0]?.id === memberId) {
    return invalidField("memberId", "last_owner", "The clinic needs an owner: invite another one first.");
  }
  const now = new Date(clock.now().epochMilliseconds);
  await tx.member.update({ where: { clinicId_id: { clinicId, id: memberId } }, data: { endedAt: now } });
  await tx.authSession.updateMany({ where: { clinicId, memberId, revokedAt: null }, data: { revokedAt: now } });
  await tx.apiToken.updateMany({ where: { clinicId, memberId, revokedAt: null }, data: { revokedAt: now } });
  return ok({
    id: memberId,
    before: { name: member.name, role: member.role },
    after: { endedAt: now.toISOString() },
    scope: { clinicianId: memberId },
  });
};

/**
 * Ends a membership: every sign-in and token of theirs stops at once. The clinic keeps at least one owner. The visits booked with a
 * clinician who leaves stay booked and need another one; stranding them unseen is refused.
 */
export const endMember = command({
  name: "member.end-member",
  summary: "End a membership",
  http: "POST /members/{memberId}/end",
  allow: ["owner"],
  input: endMemberSchema,
  output: changedRosterSchema,
  run: changing(writeEndedMember, ({ memberId }) => memberId),
});
