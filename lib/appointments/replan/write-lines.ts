import { movedLines } from "@/lib/appointments/replan/judge-lines";
import { type OpenLine, staleLine } from "@/lib/appointments/replan/open-lines";
import { rewriteAppointments } from "@/lib/appointments/visit/write-appointments";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import type { Refusal } from "@/lib/operation/refusal";

type Cancelled = { readonly id: string; readonly version: number };

/** Cancels the visits whose lines say so. Refuses one that is no longer the version that was judged (stale). */
export async function cancelLines(
  { tx, actor, clock }: Context,
  lines: readonly OpenLine[],
): Promise<Result<Cancelled[], Refusal>> {
  const cancelled: Cancelled[] = [];
  const endedAt = new Date(clock.now().epochMilliseconds);
  for (const line of lines.filter(({ to }) => to === null)) {
    const { id, version } = line.visit;
    // The trigger appointment_release lets go of what it holds.
    const { count } = await tx.appointment.updateMany({
      where: { clinicId: actor.clinic.id, id, version, status: "booked" },
      data: { status: "cancelled", endedAt, endReason: line.reason, version: version + 1 },
    });
    if (count === 0) return staleLine(line);
    cancelled.push({ id, version: version + 1 });
  }
  return ok(cancelled);
}

/** Gives all other visits the places of their lines, at once. Refuses as `cancelLines`. */
export async function moveLines({ tx, actor }: Context, lines: readonly OpenLine[]): Promise<Result<null, Refusal>> {
  const moves = movedLines(lines).map(({ visit, to }) => ({
    visit: { ...visit, ...to.place },
    version: visit.version,
  }));
  if (moves.length === 0) return ok(null);
  const changed = await rewriteAppointments(tx, actor.clinic, moves);
  const line = lines.find(({ visit }) => visit.id === changed?.visit.id);
  return line === undefined ? ok(null) : staleLine(line);
}
