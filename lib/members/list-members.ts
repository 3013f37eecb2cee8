import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { memberListSchema } from "./list-members.schema";

/** Everyone who works or worked in the clinic, and the invitations that are still open. */
export const listMembers = query({
  name: "member.list-members",
  summary: "List the clinic's members and open invitations",
  http: "GET /members",
  allow: ["owner"],
  input: z.object({}),
  output: memberListSchema,
  async run({ tx, actor, clock }) {
    const clinicId = actor.clinic.id;
    const now = new Date(clock.now().epochMilliseconds);
    const members = await tx.member.findMany({ where: { clinicId }, orderBy: [{ name: "asc" }, { id: "asc" }] });
    const invitations = await tx.invitation.findMany({
      where: { clinicId, role: { not: null }, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "asc" },
    });
    return ok({
      members: members.map(({ id, name, role, prescriber, endedAt }) => ({
        id,
        name,
        role,
        prescriber,
        endedAt: endedAt?.toISOString() ?? null,
      })),
      invitations: invitations.flatMap(({ id, name, email, role, expiresAt }) =>
        role === null ? [] : [{ id, name, email, role, expiresAt: expiresAt.toISOString() }],
      ),
    });
  },
});
