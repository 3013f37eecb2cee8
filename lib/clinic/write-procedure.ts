import type { Tx } from "@/lib/db/transaction";
import { invalidField } from "@/lib/operation/refusal";
import type { ProcedureFields } from "./procedure.schema";

/** Its own columns, without who and what it is done with. */
export function procedureColumns(fields: Omit<ProcedureFields, "clinicianIds" | "deviceIds">) {
  const { name, numbingMin, treatmentMin, recoveryMin, changeoverMin, bufferBeforeMin, bufferAfterMin } = fields;
  return { name, numbingMin, treatmentMin, recoveryMin, changeoverMin, bufferBeforeMin, bufferAfterMin };
}

/** Refuses a name another procedure has (`exists`), and people and devices the clinic does not have (`unknown`). Null when sound. */
export async function refuseProcedure(tx: Tx, clinicId: string, fields: ProcedureFields, exceptId?: string) {
  const { name, clinicianIds, deviceIds } = fields;
  const taken = await tx.procedure.findFirst({
    where: { clinicId, name: { equals: name, mode: "insensitive" }, ...(exceptId ? { id: { not: exceptId } } : {}) },
  });
  if (taken !== null) {
    const state = taken.retiredAt === null ? "" : " that is out of use";
    return invalidField("name", "exists", `There is a procedure${state} called ${taken.name}.`);
  }
  const clinicians = await tx.member.count({
    where: { clinicId, id: { in: clinicianIds }, role: "clinician", endedAt: null },
  });
  if (clinicians !== new Set(clinicianIds).size)
    return invalidField("clinicianIds", "unknown", "One of these people is no clinician here.");
  const devices = await tx.resource.count({
    where: { clinicId, id: { in: deviceIds }, kind: "device", retiredAt: null },
  });
  if (devices !== new Set(deviceIds).size)
    return invalidField("deviceIds", "unknown", "One of these is no device in use.");
  return null;
}

/** Names anew who may do a procedure, and with which devices. */
export async function nameMeans(
  tx: Tx,
  clinicId: string,
  procedureId: string,
  { clinicianIds, deviceIds }: Pick<ProcedureFields, "clinicianIds" | "deviceIds">,
): Promise<void> {
  const where = { clinicId, procedureId };
  await tx.procedureClinician.deleteMany({ where });
  await tx.procedureDevice.deleteMany({ where });
  await tx.procedureClinician.createMany({
    data: [...new Set(clinicianIds)].map((memberId) => ({ ...where, memberId })),
  });
  await tx.procedureDevice.createMany({
    data: [...new Set(deviceIds)].map((resourceId) => ({ ...where, resourceId })),
  });
}
