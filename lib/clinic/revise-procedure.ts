import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";
import { changing, type WriteChange } from "./change-rosters";
import { type ReviseProcedureInput, reviseProcedureSchema } from "./procedure.schema";
import { changedRosterSchema } from "./stranded-booking.schema";
import { nameMeans, procedureColumns, refuseProcedure } from "./write-procedure";

export const writeProcedure: WriteChange<ReviseProcedureInput> = async (
  { tx, actor },
  { id, acknowledged: _, ...fields },
) => {
  const clinicId = actor.clinic.id;
  const found = await tx.procedure.findUnique({
    where: { clinicId_id: { clinicId, id }, retiredAt: null },
    include: { clinicians: true, devices: true },
  });
  if (found === null) return notFound("procedure");
  const refused = await refuseProcedure(tx, clinicId, fields, id);
  if (refused !== null) return refused;
  const clinicianIds = found.clinicians.map(({ memberId }) => memberId);
  const deviceIds = found.devices.map(({ resourceId }) => resourceId);
  const before = { ...procedureColumns(found), clinicianIds, deviceIds };
  await tx.procedure.update({ where: { clinicId_id: { clinicId, id } }, data: procedureColumns(fields) });
  await nameMeans(tx, clinicId, id, fields);
  return ok({ id, before, after: fields, scope: { procedureId: id } });
};

/**
 * Changes a kind of visit for bookings to come. Booked visits keep the minutes, and the lack of a device, they were booked with; one
 * whose clinician or device no longer may is stranded. Refuses a taken name, unknown people and devices, and stranding visits unseen.
 */
export const reviseProcedure = command({
  name: "clinic.revise-procedure",
  summary: "Change a kind of visit for bookings to come",
  http: "POST /settings/procedures/{id}",
  allow: ["owner"],
  input: reviseProcedureSchema,
  output: changedRosterSchema,
  run: changing(writeProcedure),
});
