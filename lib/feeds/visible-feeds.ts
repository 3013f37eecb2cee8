import type { ClinicActor } from "@/lib/operation/actor";

/**
 * Which live feeds somebody sees and may revoke, as a filter on their rows: patients their own, owners all, other staff those of
 * their own calendar and those they made.
 */
export function visibleFeeds(actor: ClinicActor) {
  const live = { clinicId: actor.clinic.id, revokedAt: null };
  if (actor.kind === "patient") return { ...live, patientId: actor.patientId };
  if (actor.kind === "member" && actor.role !== "owner") {
    return { ...live, OR: [{ memberId: actor.memberId }, { createdById: actor.memberId }] };
  }
  return live;
}
