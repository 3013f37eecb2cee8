import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import type { ProtocolVersionDto } from "./list-protocols.schema";
import { lockProtocols } from "./lock-protocols";
import { readVersions, versionDto } from "./read-versions";

const refuseDecided = (rule: string, message: string) => conflict(message, [], [{ path: "protocolId", rule, message }]);

/**
 * Locks the clinic's versions to decide about one of them.
 * @returns the version, which nobody has approved or withdrawn. Refuses one of no or another clinic, and one that is decided
 */
export async function openVersion(
  { tx, actor, clock }: Context,
  protocolId: string,
): Promise<Result<ProtocolVersionDto, Refusal>> {
  const { id: clinicId, zone } = actor.clinic;
  await lockProtocols(tx, clinicId);
  const found = (await readVersions(tx, clinicId, dayOf(clock.now(), zone))).find(({ id }) => id === protocolId);
  if (found === undefined) return notFound("protocol");
  const { version, approval, withdrawn } = found;
  if (approval !== null) return refuseDecided("approved", `${approval.name} has approved version ${version} already.`);
  if (withdrawn !== null) return refuseDecided("withdrawn", `${withdrawn.name} has withdrawn version ${version}.`);
  return ok(found);
}

/**
 * A version as it stands after a change.
 * @throws Error when the clinic has no such version: it was just written
 */
export async function versionAnswer(
  { tx, actor, clock }: Pick<Context, "actor" | "clock"> & { readonly tx: Tx },
  protocolId: string,
): Promise<ProtocolVersionDto> {
  const { id: clinicId, zone } = actor.clinic;
  const found = (await readVersions(tx, clinicId, dayOf(clock.now(), zone))).find(({ id }) => id === protocolId);
  if (found === undefined) throw new Error(`the version ${protocolId} that was just written is not there`);
  return versionDto(found);
}
