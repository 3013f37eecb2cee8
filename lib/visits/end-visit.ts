import type { Context } from "@/lib/operation/operation";
import type { VisitRow } from "./read-visit";

type End = { readonly at: Date } & (
  | { readonly kind: "signed" }
  | { readonly kind: "not_treated"; readonly reason: string }
);

/** What the desk reads of a session that did not take place: no word of why. */
const toldToTheDesk = "The patient came; the session did not take place.";

/**
 * Ends a visit, and its appointment with it: completed when it was signed, else cancelled, so that the session is due again.
 * @returns whether the visit still was as it was read
 */
export async function endVisit(
  { tx, actor, touch }: Pick<Context, "tx" | "actor" | "touch">,
  visit: VisitRow,
  end: End,
): Promise<boolean> {
  const clinicId = actor.clinic.id;
  const reason = end.kind === "signed" ? null : end.reason;
  const { count } = await tx.visit.updateMany({
    where: { clinicId, id: visit.id, version: visit.version, endKind: null },
    data: { version: visit.version + 1, endedAt: end.at, endKind: end.kind, endReason: reason },
  });
  if (count === 0) return false;
  if (visit.appointmentId !== null) {
    const gone = { status: "cancelled" as const, endedAt: end.at, endReason: toldToTheDesk };
    await tx.appointment.updateMany({
      where: { clinicId, id: visit.appointmentId, status: "arrived" },
      data: { ...(end.kind === "signed" ? { status: "completed" as const } : gone), version: { increment: 1 } },
    });
  }
  touch(visit.day);
  return true;
}
