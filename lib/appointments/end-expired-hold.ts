import { inTransaction } from "@/lib/db/transaction";
import type { Jobs } from "@/lib/jobs/job";
import { type Clock, systemClock } from "@/lib/kernel/clock";

/**
 * The job that ends one held time when it expires, and with it the offer it was held for. Does nothing to one that was booked,
 * released or ended before, and nothing before its time. Until the job runs an expired hold stands in nobody's way.
 */
export async function endExpiredHold(
  { clinicId, holdId }: Jobs["appointment.end-expired-hold"],
  clock: Clock = systemClock,
): Promise<void> {
  const now = new Date(clock.now().epochMilliseconds);
  await inTransaction({ role: "cadence_app", clinicId, userId: null, patientId: null }, (tx) =>
    tx.timeHold.updateMany({
      where: { clinicId, id: holdId, endedAt: null, expiresAt: { lte: now } },
      data: { endedAt: now, endReason: "expired" },
    }),
  );
}
