import { z } from "zod";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { approveTopicalSchema } from "./topical.schema";

/**
 * Puts a product on the list of those that may go on open channels, under one's name and from today on. Refuses one that is on it
 * (`exists`). One that is not sterile may be on the list; the rules warn of it all the same.
 */
export const approveTopical = command({
  name: "clinic.approve-topical",
  summary: "Approve a product for open channels",
  http: "POST /settings/topicals",
  allow: ["owner", "prescriber"],
  input: approveTopicalSchema,
  output: z.object({ id: z.uuid() }),
  async run({ tx, actor, clock, audit }, { name, manufacturer, sterile }) {
    const { clinic, memberId } = actingMember(actor);
    const same = { mode: "insensitive" as const };
    const there = await tx.topicalProduct.findFirst({
      where: {
        clinicId: clinic.id,
        name: { equals: name, ...same },
        manufacturer: { equals: manufacturer, ...same },
        retiredAt: null,
      },
    });
    if (there !== null) return invalidField("name", "exists", `${there.name} of ${there.manufacturer} is on the list.`);
    const id = newId();
    const approved = { approvedById: memberId, approvedAt: new Date(clock.now().epochMilliseconds) };
    await tx.topicalProduct.create({ data: { clinicId: clinic.id, id, name, manufacturer, sterile, ...approved } });
    audit({ subjectId: id, before: null, after: { name, manufacturer, sterile } });
    return ok({ id });
  },
});
