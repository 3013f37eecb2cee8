import { z } from "zod";
import { lockClinic } from "@/lib/appointments/visit/lock-days";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, notFound } from "@/lib/operation/refusal";

/**
 * Takes a kind of visit out of use: no new course is made of it. Courses that are planned keep it, so nobody is stranded. The last
 * one stays (`last_procedure`): without one, no course could be made.
 */
export const retireProcedure = command({
  name: "clinic.retire-procedure",
  summary: "Take a kind of visit out of use",
  http: "POST /settings/procedures/{id}/retire",
  allow: ["owner"],
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ tx, actor, clock, audit }, { id }) {
    const clinicId = actor.clinic.id;
    await lockClinic(tx, clinicId);
    const inUse = await tx.procedure.findMany({ where: { clinicId, retiredAt: null } });
    const found = inUse.find((one) => one.id === id);
    if (found === undefined) return notFound("procedure");
    if (inUse.length === 1) {
      const message = `${found.name} is the only kind of visit: add another one first.`;
      return conflict(message, [], [{ path: "id", rule: "last_procedure", message }]);
    }
    const retiredAt = new Date(clock.now().epochMilliseconds);
    await tx.procedure.update({ where: { clinicId_id: { clinicId, id } }, data: { retiredAt } });
    const { name } = found;
    audit({ subjectId: id, before: { name }, after: { name, retiredAt: retiredAt.toISOString() } });
    return ok({ id });
  },
});
