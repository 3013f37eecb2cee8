import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";

/** The newest offer of an entry. Instants in epoch ms. */
export type OfferRow = {
  readonly id: string;
  readonly outcome: "accepted" | "declined" | "expired" | "withdrawn" | null;
  readonly offeredAtMs: number;
  readonly startsAtMs: number;
  readonly expiresAtMs: number;
  readonly clinicianName: string;
  readonly roomName: string;
};

/** Somebody who waits, as stored. */
export type EntryRow = {
  readonly id: string;
  readonly patientId: string;
  readonly phone: string | null;
  readonly planSessionId: string;
  readonly planId: string;
  readonly clinicianId: string | null;
  readonly clinicianName: string | null;
  readonly weekdays: readonly number[];
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly fromDay: Day | null;
  readonly untilDay: Day | null;
  readonly note: string | null;
  readonly sinceMs: number;
  readonly byName: string;
  readonly offer: OfferRow | null;
};

/**
 * Everybody who waits, longest first, with their newest offer: whose entry has not ended, whose course has not, and whose session is
 * not done. One statement.
 * @param planId only of one course
 */
export function readEntries(tx: Tx, clinicId: string, planId: string | null = null): Promise<EntryRow[]> {
  return tx.$queryRaw<EntryRow[]>`
    SELECT e.id, e.patient_id AS "patientId", p.phone, e.plan_session_id AS "planSessionId", s.plan_id AS "planId",
      e.member_id AS "clinicianId", m.name AS "clinicianName", e.weekdays::int[] AS weekdays,
      e.not_before AS "notBefore", e.not_after AS "notAfter", e.from_day::text AS "fromDay", e.until_day::text AS "untilDay",
      e.note, (extract(epoch FROM e.created_at) * 1000)::float8 AS "sinceMs", b.name AS "byName", newest.offer
    FROM waitlist_entry e
    JOIN patient p ON p.clinic_id = e.clinic_id AND p.id = e.patient_id
    JOIN plan_session s ON s.clinic_id = e.clinic_id AND s.id = e.plan_session_id
    JOIN treatment_plan plan ON plan.clinic_id = s.clinic_id AND plan.id = s.plan_id AND plan.ended_at IS NULL
    JOIN member b ON b.clinic_id = e.clinic_id AND b.id = e.created_by
    LEFT JOIN member m ON m.clinic_id = e.clinic_id AND m.id = e.member_id
    LEFT JOIN LATERAL (
      SELECT json_build_object('id', o.id, 'outcome', o.outcome,
          'offeredAtMs', (extract(epoch FROM o.created_at) * 1000)::bigint,
          'startsAtMs', (extract(epoch FROM t.starts_at) * 1000)::bigint,
          'expiresAtMs', (extract(epoch FROM t.expires_at) * 1000)::bigint,
          'clinicianName', tm.name, 'roomName', r.name) AS offer
      FROM waitlist_offer o
      JOIN time_hold t ON t.clinic_id = o.clinic_id AND t.id = o.time_hold_id
      JOIN member tm ON tm.clinic_id = t.clinic_id AND tm.id = t.member_id
      JOIN resource r ON r.clinic_id = t.clinic_id AND r.id = t.room_id
      WHERE o.clinic_id = e.clinic_id AND o.entry_id = e.id
      ORDER BY o.created_at DESC, o.id DESC LIMIT 1) AS newest ON true
    WHERE e.clinic_id = ${clinicId}::uuid AND e.ended_at IS NULL AND (${planId}::uuid IS NULL OR s.plan_id = ${planId}::uuid)
      AND NOT EXISTS (SELECT FROM treatment done WHERE done.clinic_id = s.clinic_id AND done.plan_session_id = s.id)
    ORDER BY e.created_at, e.id`;
}

/** Whether an offer stands at an instant (epoch ms), and its time is held. */
export function isOpen(offer: OfferRow | null, nowMs: number): offer is OfferRow {
  return offer !== null && offer.outcome === null && offer.expiresAtMs > nowMs;
}
