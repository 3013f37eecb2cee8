import { z } from "zod";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { writeAudit } from "@/lib/operation/audit";
import { identityCommand } from "@/lib/operation/identity-command";
import { notFound } from "@/lib/operation/refusal";
import { hashSecret, newSecret } from "./secret";

const dayMs = 24 * 60 * 60_000;

/** Issues a personal API token for a member, from the command line of the server. @returns the token, shown this once */
export const issueToken = identityCommand({
  name: "auth.issue-token",
  summary: "Issue a personal API token",
  input: z.object({
    email: z.string().trim().toLowerCase(),
    label: z.string().min(1).max(80),
    days: z.number().int().min(1).max(365),
  }),
  async run({ tx, clock, requestId }, { email, label, days }) {
    const member = await tx.member.findFirst({
      where: { user: { email }, endedAt: null },
      include: { clinic: { select: { id: true, name: true, zone: true } } },
      orderBy: { createdAt: "asc" },
    });
    if (member === null) return notFound("member");
    const { clinicId, id: memberId, userId, name, role, prescriber, clinic } = member;
    const token = `cadence_${newSecret()}`;
    const id = newId();
    const now = clock.now().epochMilliseconds;
    const expiresAt = new Date(now + days * dayMs);
    await tx.apiToken.create({
      data: { clinicId, id, memberId, label, tokenHash: hashSecret(token), createdAt: new Date(now), expiresAt },
    });
    const actor = { kind: "member", clinic, userId, memberId, name, role, prescriber } as const;
    await writeAudit(tx, actor, {
      operation: "auth.issue-token",
      at: new Date(now),
      requestId,
      detail: { subjectId: id, after: { label, days } },
    });
    return ok({ token, expiresAt: expiresAt.toISOString() });
  },
});
