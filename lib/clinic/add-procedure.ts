import { z } from "zod";
import { lockClinic } from "@/lib/appointments/visit/lock-days";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { addProcedureSchema } from "./procedure.schema";
import { nameMeans, procedureColumns, refuseProcedure } from "./write-procedure";

/** Adds a kind of visit: its phases and buffers in minutes, who may do it, which devices it needs one of. */
export const addProcedure = command({
  name: "clinic.add-procedure",
  summary: "Add a kind of visit",
  http: "POST /settings/procedures",
  allow: ["owner"],
  input: addProcedureSchema,
  output: z.object({ id: z.uuid() }),
  async run({ tx, actor, audit }, fields) {
    const clinicId = actor.clinic.id;
    await lockClinic(tx, clinicId);
    const refused = await refuseProcedure(tx, clinicId, fields);
    if (refused !== null) return refused;
    const id = newId();
    await tx.procedure.create({ data: { clinicId, id, ...procedureColumns(fields) } });
    await nameMeans(tx, clinicId, id, fields);
    audit({ subjectId: id, before: null, after: fields });
    return ok({ id });
  },
});
