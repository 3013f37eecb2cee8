import type { Invitation } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import type { ClinicActor } from "@/lib/operation/actor";
import { writeAudit } from "@/lib/operation/audit";
import { identityCommand } from "@/lib/operation/identity-command";
import { invalidField, notFound } from "@/lib/operation/refusal";
import { acceptInvitationSchema } from "./accept-invitation.schema";
import { hashPassword, passwordFits } from "./password";
import { hashSecret } from "./secret";

/**
 * Turns an invitation into a sign-in: sets the password of a new user, or asks an existing one for theirs, and links the member or
 * patient. A link is good once, until it expires or is replaced.
 */
export const acceptInvitation = identityCommand({
  name: "auth.accept-invitation",
  summary: "Accept an invitation",
  input: acceptInvitationSchema,
  async run({ tx, clock, requestId }, { secret, password }) {
    const now = new Date(clock.now().epochMilliseconds);
    const invitation = await tx.invitation.findUnique({
      where: { tokenHash: hashSecret(secret), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    });
    if (invitation === null) return notFound("invitation");
    const userId = await userFor(tx, invitation, password);
    if (userId === null)
      return invalidField("password", "existing", "You already have a sign-in with this e-mail: enter its password.");
    const { clinicId, id, email } = invitation;
    // Guarded, so that of two people who open the link at once one wins.
    const taken = await tx.invitation.updateMany({
      where: { clinicId, id, acceptedAt: null },
      data: { acceptedAt: now },
    });
    if (taken.count === 0) return notFound("invitation");
    const actor = await link(tx, invitation, userId);
    await writeAudit(tx, actor, { operation: "auth.accept-invitation", at: now, requestId, detail: { subjectId: id } });
    return ok({ email });
  },
});

async function userFor(tx: Tx, { email, name }: Invitation, password: string): Promise<string | null> {
  const existing = await tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (existing !== null) return (await passwordFits(existing.passwordHash, password)) ? existing.id : null;
  const id = newId();
  await tx.user.create({ data: { id, email, name, passwordHash: await hashPassword(password) } });
  return id;
}

async function link(
  tx: Tx,
  { clinicId, name, role, prescriber, patientId }: Invitation,
  userId: string,
): Promise<ClinicActor> {
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { id: true, name: true, zone: true },
  });
  if (patientId !== null) {
    await tx.patient.update({
      where: { clinicId_id: { clinicId, id: patientId } },
      data: { userId },
      select: { id: true },
    });
    return { kind: "patient", clinic, userId, patientId, name };
  }
  const member = await tx.member.create({
    data: { clinicId, id: newId(), userId, name, role: role ?? "front_desk", prescriber },
  });
  return { kind: "member", clinic, userId, memberId: member.id, name, role: member.role, prescriber };
}
