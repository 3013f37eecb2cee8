import { z } from "zod";
import { lockClinic } from "@/lib/appointments/visit/lock-days";
import { dayFromDb } from "@/lib/db/day";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";

/** Takes a closure back: the clinic opens on its days again, which strands nobody. */
export const removeClosure = command({
  name: "clinic.remove-closure",
  summary: "Open the clinic on days that were closed",
  http: "POST /settings/closures/{closureId}/remove",
  allow: ["owner"],
  input: z.object({ closureId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ tx, actor, audit }, { closureId }) {
    const key = { clinicId_id: { clinicId: actor.clinic.id, id: closureId } };
    await lockClinic(tx, actor.clinic.id);
    const closure = await tx.closure.findUnique({ where: key });
    if (closure === null) return notFound("closure");
    await tx.closure.delete({ where: key });
    const { fromDay, toDay, reason } = closure;
    const before = { fromDay: dayFromDb(fromDay), toDay: dayFromDb(toDay), reason };
    audit({ subjectId: closureId, before, after: null });
    return ok({ id: closureId });
  },
});
