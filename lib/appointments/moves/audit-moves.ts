import type { JudgedVisit } from "@/lib/appointments/moves/place-visits";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import type { PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import type { AuditDetail } from "@/lib/operation/operation";

const placeOf = ({ startsAtMs, clinicianId, roomId, deviceId }: PlacedVisit) => ({
  startsAt: isoOf(startsAtMs),
  clinicianId,
  roomId,
  deviceId,
});

/** What the audit keeps of moved visits: where each was and is, a row for each. */
export function auditMoves(judged: readonly JudgedVisit[]): AuditDetail {
  const [own = {}, ...also] = judged.map(({ wanted: { visit }, placed }): AuditDetail => {
    return { subjectId: visit.id, patientId: visit.patientId, before: placeOf(visit), after: placeOf(placed) };
  });
  return { ...own, also };
}
