import { dayFromDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { HealthRecord } from "./read-health";

/**
 * When a patient answered in full, and when anything last: calendar days, null where nothing was. Needs no right to read what was
 * answered.
 */
export async function answeredDays(
  tx: Tx,
  clinicId: string,
  patientId: string,
): Promise<Pick<HealthRecord, "fullOn" | "lastOn">> {
  const rows = await tx.screening.groupBy({
    by: ["kind"],
    where: { clinicId, patientId },
    _max: { answeredOn: true },
  });
  const days = rows.flatMap(({ kind, _max: { answeredOn } }) =>
    answeredOn === null ? [] : [{ kind, day: dayFromDb(answeredOn) }],
  );
  const latest = (of: typeof days) =>
    of
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null;
  return { fullOn: latest(days.filter(({ kind }) => kind === "full")), lastOn: latest(days) };
}

/** What whoever came by a link is told of the record: when something was answered, and nothing of what. Null when nothing was. */
export async function hiddenRecord(tx: Tx, clinicId: string, patientId: string): Promise<HealthRecord | null> {
  const days = await answeredDays(tx, clinicId, patientId);
  if (days.lastOn === null) return null;
  const nothing = { answers: [], fitzpatrick: null, sensitivity: null, weightKg: null, medicines: [], allergies: [] };
  return { ...nothing, ...days };
}
