import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";

/**
 * Takes a product off the list for open channels, from today on: a recall holds at once. Records that name it read as they did. Refuses
 * one that is not on the list (not_found).
 */
export const retireTopical = command({
  name: "clinic.retire-topical",
  summary: "Take a product off the list for open channels",
  http: "POST /settings/topicals/{id}/retire",
  allow: ["owner", "prescriber"],
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ tx, actor, clock, audit }, { id }) {
    const { clinic, memberId } = actingMember(actor);
    const retiredAt = new Date(clock.now().epochMilliseconds);
    const [product] = await tx.topicalProduct.updateManyAndReturn({
      where: { clinicId: clinic.id, id, retiredAt: null },
      data: { retiredAt, retiredById: memberId },
    });
    if (product === undefined) return notFound("product");
    const { name, manufacturer } = product;
    audit({ subjectId: id, before: { name, manufacturer }, after: { retiredAt: retiredAt.toISOString() } });
    return ok({ id });
  },
});
