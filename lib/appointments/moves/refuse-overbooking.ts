import { judgePlace } from "@/lib/appointments/judge/judge-place";
import { refusePlace } from "@/lib/appointments/judge/refuse-place";
import type { Tx } from "@/lib/db/transaction";
import { conflict, invalidField } from "@/lib/operation/refusal";
import { type FreeStart, type HeldKind, heldSpans, type SchedulingFacts } from "@/lib/scheduling";

/** What may be overbooked. The patient never: nobody is in two places. */
const sharable: ReadonlySet<string> = new Set(["CLINICIAN_BUSY", "ROOM_BUSY", "DEVICE_BUSY"]);

/**
 * Why a visit cannot be put over another at this place; null when it can. Refuses a place that is wrong in any other way, or where
 * the patient is elsewhere, one that is free (rule free: it needs no overbooking), and a third at one time (conflict, rule
 * overbooked).
 */
export async function refuseOverbooking(
  tx: Tx,
  clinicId: string,
  facts: SchedulingFacts,
  start: FreeStart,
  ignore: string | null,
) {
  const reasons = judgePlace(facts, start);
  const others = reasons.filter(({ rule }) => !sharable.has(rule));
  if (others.length > 0) return refusePlace(others, []);
  if (reasons.length === 0) return invalidField("startsAt", "free", "This time is free: book it without overbooking.");
  if (!(await isOverbooked(tx, clinicId, facts, start, ignore))) return null;
  const message = "Two visits share this time already: a third has no place.";
  return conflict(message, [], [{ path: "startsAt", rule: "overbooked", message }]);
}

/** Whether somebody or something the visit would hold is overbooked then. */
async function isOverbooked(
  tx: Tx,
  clinicId: string,
  { phases }: SchedulingFacts,
  { startsAtMs, clinicianId, roomId, deviceId }: FreeStart,
  ignore: string | null,
): Promise<boolean> {
  const asked = (kind: HeldKind, subjectId: string | null) =>
    subjectId === null ? [] : heldSpans(phases, kind, startsAtMs).map((span) => ({ subjectId, ...span }));
  const held = [...asked("clinician", clinicianId), ...asked("room", roomId), ...asked("device", deviceId)];
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT FROM resource_hold h
      JOIN unnest(${held.map(({ subjectId }) => subjectId)}::uuid[], ${held.map((one) => new Date(one.startsAtMs).toISOString())}::timestamptz[],
          ${held.map((one) => new Date(one.endsAtMs).toISOString())}::timestamptz[]) AS asked(subject_id, starts_at, ends_at)
        ON h.subject_id = asked.subject_id AND h.starts_at < asked.ends_at AND h.ends_at > asked.starts_at
      WHERE h.clinic_id = ${clinicId}::uuid AND h.live AND h.lane = 1
        AND h.appointment_id IS DISTINCT FROM ${ignore}::uuid) AS taken`;
  return row?.taken ?? true;
}
