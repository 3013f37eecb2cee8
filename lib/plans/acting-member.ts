import type { ClinicActor, MemberActor } from "@/lib/operation/actor";

/**
 * The staff member an operation works for, where its role table lets in nobody else.
 * @throws Error when it was let in otherwise: a mistake in the operation's `allow`
 */
export function actingMember(actor: ClinicActor): MemberActor {
  if (actor.kind !== "member") throw new Error(`a ${actor.kind} actor reached an operation for staff`);
  return actor;
}
