import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";

/** Ends a personal API token at once: one's own, or as an owner anybody's of the clinic. Ending it again is no error. */
export const revokeToken = command({
  name: "auth.revoke-token",
  summary: "Revoke a personal API token",
  http: "POST /api-tokens/{tokenId}/revoke",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({ tokenId: z.uuid() }),
  output: z.object({ tokenId: z.uuid() }),
  async run({ tx, actor, clock, audit }, { tokenId }) {
    const clinicId = actor.clinic.id;
    const own = actor.kind === "member" && actor.role !== "owner" ? { memberId: actor.memberId } : {};
    const token = await tx.apiToken.findFirst({ where: { clinicId, id: tokenId, ...own } });
    if (token === null) return notFound("token");
    const revokedAt = new Date(clock.now().epochMilliseconds);
    await tx.apiToken.updateMany({ where: { clinicId, id: tokenId, revokedAt: null }, data: { revokedAt } });
    audit({ subjectId: tokenId, after: { label: token.label } });
    return ok({ tokenId });
  },
});
