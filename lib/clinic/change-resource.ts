import type { z } from "zod";
import { lockClinic } from "@/lib/appointments/visit/lock-days";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import { invalidField, notFound, type Refusal } from "@/lib/operation/refusal";
import type { WriteChange } from "./change-rosters";
import type { addResourceSchema, RetireResourceInput, renameResourceSchema } from "./resource.schema";

type Kind = "room" | "device";
type Found = { readonly id: string; readonly name: string };

/** A room or device in use. Refuses what is out of use, of the other kind or not the clinic's (`not_found`). */
async function findResource(tx: Tx, clinicId: string, kind: Kind, id: string): Promise<Result<Found, Refusal>> {
  const found = await tx.resource.findFirst({ where: { clinicId, id, kind, retiredAt: null } });
  return found === null ? notFound(kind) : ok(found);
}

/** Refuses (`exists`, path name) a name another room or device has, in use or not: old visits are read by it. */
async function refuseTakenName(tx: Tx, clinicId: string, name: string, exceptId?: string) {
  const taken = await tx.resource.findFirst({
    where: { clinicId, name: { equals: name, mode: "insensitive" }, ...(exceptId ? { id: { not: exceptId } } : {}) },
  });
  if (taken === null) return null;
  const state = taken.retiredAt === null ? "" : " that is out of use";
  return invalidField("name", "exists", `There is a ${taken.kind}${state} called ${taken.name}.`);
}

export function addResource(kind: Kind) {
  return async ({ tx, actor, audit }: Context, { name }: z.output<typeof addResourceSchema>) => {
    const clinicId = actor.clinic.id;
    await lockClinic(tx, clinicId);
    const taken = await refuseTakenName(tx, clinicId, name);
    if (taken !== null) return taken;
    const id = newId();
    await tx.resource.create({ data: { clinicId, id, kind, name } });
    audit({ subjectId: id, before: null, after: { name } });
    return ok({ id });
  };
}

export function renameResource(kind: Kind) {
  return async ({ tx, actor, audit }: Context, { id, name }: z.output<typeof renameResourceSchema>) => {
    const clinicId = actor.clinic.id;
    await lockClinic(tx, clinicId);
    const found = await findResource(tx, clinicId, kind, id);
    if (!found.ok) return found;
    const taken = await refuseTakenName(tx, clinicId, name, id);
    if (taken !== null) return taken;
    await tx.resource.update({ where: { clinicId_id: { clinicId, id } }, data: { name } });
    audit({ subjectId: id, before: { name: found.value.name }, after: { name } });
    return ok({ id });
  };
}

/** Takes a room or device out of use. A procedure whose only device it was cannot be booked until it is given another one. */
export function retireResource(kind: Kind): WriteChange<RetireResourceInput> {
  return async ({ tx, actor, clock }, { id }) => {
    const clinicId = actor.clinic.id;
    const found = await findResource(tx, clinicId, kind, id);
    if (!found.ok) return found;
    const { name } = found.value;
    const retiredAt = new Date(clock.now().epochMilliseconds);
    await tx.resource.update({ where: { clinicId_id: { clinicId, id } }, data: { retiredAt } });
    return ok({ id, before: { name }, after: { name, retiredAt: retiredAt.toISOString() }, scope: { resourceId: id } });
  };
}
