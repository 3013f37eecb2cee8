import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField, notFound } from "@/lib/operation/refusal";

/** Ends a membership: every sign-in and token of theirs stops at once. The clinic keeps at least one owner. */
export const endMember = command({
  name: "member.end-member",
  summary: "End a membership",
  http: "POST /members/{memberId}/end",
  allow: ["owner"],
  input: z.object({ memberId: z.uuid() }),
  output: z.object({ memberId: z.uuid() }),
  async run({ tx, actor, clock, audit }, { memberId }) {
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
    audit({
      subjectId: memberId,
      before: { name: member.name, role: member.role },
      after: { endedAt: now.toISOString() },
    });
    return ok({ memberId });
  },
});
