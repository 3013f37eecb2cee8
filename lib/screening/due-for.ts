import type { Temporal } from "temporal-polyfill";
import { dayToDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { HealthRecord } from "./read-health";

/**
 * Why it is time to ask a patient the screening questions: for the first time while nothing was answered in full, again where nothing was
 * since the last session while another is booked.
 * @returns null when it is not
 */
export async function dueFor(
  tx: Tx,
  clinicId: string,
  patientId: string,
  record: Pick<HealthRecord, "fullOn" | "lastOn"> | undefined,
  now: Temporal.Instant,
): Promise<"first" | "again" | null> {
  if (record === undefined || record.fullOn === null || record.lastOn === null) return "first";
  const performedOn = { gte: dayToDb(record.lastOn) };
  const done = await tx.treatment.findFirst({ where: { clinicId, patientId, performedOn }, select: { id: true } });
  if (done === null) return null;
  const startsAt = { gte: new Date(now.epochMilliseconds) };
  const ahead = await tx.appointment.findFirst({
    where: { clinicId, patientId, status: "booked", startsAt },
    select: { id: true },
  });
  return ahead === null ? null : "again";
}
