import { hashSecret, newSecret } from "@/lib/auth/secret";
import { env } from "@/lib/config/env";
import { newId } from "@/lib/kernel/id";
import { queueMessage } from "@/lib/messages/queue-message";
import type { Context } from "@/lib/operation/operation";

const validMs = 7 * 24 * 60 * 60_000;

type Invitee = {
  readonly name: string;
  readonly email: string;
  readonly role?: "owner" | "clinician" | "front_desk";
  readonly prescriber?: boolean;
  readonly patientId?: string;
};

/**
 * Writes an invitation, good for 7 days and once, and the message that carries its link. An open one to the same address is replaced.
 * @param cause the operation that invites, e.g. "member.invite-member"
 */
export async function createInvitation({ tx, actor, clock }: Context, cause: string, invitee: Invitee) {
  const clinicId = actor.clinic.id;
  const now = clock.now().epochMilliseconds;
  const { email, name, role = null, prescriber = false, patientId = null } = invitee;
  await tx.invitation.updateMany({
    where: { clinicId, email, patientId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date(now) },
  });
  const secret = newSecret();
  const id = newId();
  const expiresAt = new Date(now + validMs);
  await tx.invitation.create({
    data: {
      clinicId,
      id,
      email,
      name,
      role,
      prescriber,
      patientId,
      tokenHash: hashSecret(secret),
      createdAt: new Date(now),
      expiresAt,
    },
  });
  const path = `/accept-invitation/${secret}`;
  await queueMessage(tx, {
    clinicId,
    ...(patientId === null ? {} : { patientId }),
    toAddress: email,
    cause,
    subject: `Your access to ${actor.clinic.name}`,
    body: `Hello ${name},\n\n${actor.clinic.name} has invited you. Choose a password here, within 7 days:\n${new URL(path, env("NEXTAUTH_URL")).href}\n`,
    sendAfter: clock.now(),
  });
  return { invitationId: id, path, expiresAt: expiresAt.toISOString() };
}
