import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { identityCommand } from "@/lib/operation/identity-command";
import { notFound } from "@/lib/operation/refusal";
import { hashSecret } from "./secret";

/** Who an invitation link is for, so that its page can greet them. Refuses one that is used, replaced or expired. */
export const findInvitation = identityCommand({
  name: "auth.find-invitation",
  summary: "Look at an invitation",
  input: z.object({ secret: z.string().min(1).max(100) }),
  async run({ tx, clock }, { secret }) {
    const now = new Date(clock.now().epochMilliseconds);
    const found = await tx.invitation.findUnique({
      where: { tokenHash: hashSecret(secret), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { name: true, email: true, role: true, clinic: { select: { name: true } } },
    });
    return found === null
      ? notFound("invitation")
      : ok({ name: found.name, email: found.email, role: found.role, clinicName: found.clinic.name });
  },
});
