import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";

const tokenSchema = z.object({
  id: z.uuid(),
  memberName: z.string(),
  label: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
});

/** The personal API tokens one may revoke: a member's own, for an owner the whole clinic's. The tokens themselves are not kept. */
export const listTokens = query({
  name: "auth.list-tokens",
  summary: "List personal API tokens",
  http: "GET /api-tokens",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({}),
  output: z.object({ tokens: z.array(tokenSchema) }),
  async run({ tx, actor }) {
    const own = actor.kind === "member" && actor.role !== "owner" ? { memberId: actor.memberId } : {};
    const rows = await tx.apiToken.findMany({
      where: { clinicId: actor.clinic.id, ...own },
      include: { member: { select: { name: true } } },
      orderBy: { createdAt: "desc" },
    });
    const tokens = rows.map(({ id, member, label, createdAt, expiresAt, revokedAt }) => ({
      id,
      memberName: member.name,
      label,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
    return ok({ tokens });
  },
});
