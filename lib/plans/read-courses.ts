import type { Indication } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";

export type PlanRow = {
  readonly patientId: string;
  readonly id: string;
  readonly version: number;
  readonly protocolId: string;
  readonly procedureId: string;
  readonly procedureName: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly indication: Indication;
  readonly zones: readonly string[];
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
};

/** All plans of some patients, newest first. */
export function readPlans(tx: Tx, clinicId: string, patientIds: readonly string[]): Promise<PlanRow[]> {
  return tx.$queryRaw<PlanRow[]>`
    SELECT plan.patient_id AS "patientId", plan.id, plan.version, plan.protocol_id AS "protocolId", plan.procedure_id AS "procedureId",
      procedure.name AS "procedureName", plan.member_id AS "memberId", member.name AS "memberName",
      plan.indication::text AS indication, plan.zones, plan.created_at AS "createdAt", plan.ended_at AS "endedAt",
      plan.end_reason AS "endReason"
    FROM treatment_plan plan
    JOIN procedure ON procedure.clinic_id = plan.clinic_id AND procedure.id = plan.procedure_id
    JOIN member ON member.clinic_id = plan.clinic_id AND member.id = plan.member_id
    WHERE plan.clinic_id = ${clinicId}::uuid AND plan.patient_id = ANY(${patientIds}::uuid[])
    ORDER BY plan.created_at DESC, plan.id DESC`;
}

/** A session with its live appointment and its treatment, where it has them. */
export type SessionRow = {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly plannedLengthHundredthsMm: number;
  readonly appointmentId: string | null;
  readonly appointmentVersion: number;
  readonly status: "booked" | "arrived" | "completed";
  readonly day: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly clinicianId: string;
  readonly clinicianName: string;
  readonly roomId: string;
  readonly roomName: string;
  readonly treatmentId: string | null;
  readonly performedOn: Day;
  readonly deepestLengthHundredthsMm: number;
  readonly treatedZones: readonly string[];
  readonly outcome: "completed" | "stopped_early";
};

/** The sessions of all plans of some patients, by number. */
export function readSessions(tx: Tx, clinicId: string, patientIds: readonly string[]): Promise<SessionRow[]> {
  return tx.$queryRaw<SessionRow[]>`
    SELECT s.id, s.plan_id AS "planId", s.number, s.length_hundredths_mm AS "plannedLengthHundredthsMm",
      a.id AS "appointmentId", a.version AS "appointmentVersion", a.status::text AS status, a.day::text AS day,
      a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.member_id AS "clinicianId", m.name AS "clinicianName",
      a.room_id AS "roomId", r.name AS "roomName",
      t.id AS "treatmentId", t.performed_on::text AS "performedOn", t.zones AS "treatedZones", t.outcome::text AS outcome,
      t.deepest_length_hundredths_mm AS "deepestLengthHundredthsMm"
    FROM treatment_plan p
    JOIN plan_session s ON s.clinic_id = p.clinic_id AND s.plan_id = p.id
    LEFT JOIN appointment a ON a.clinic_id = s.clinic_id AND a.plan_session_id = s.id
      AND a.status IN ('booked', 'arrived', 'completed')
    LEFT JOIN member m ON m.clinic_id = a.clinic_id AND m.id = a.member_id
    LEFT JOIN resource r ON r.clinic_id = a.clinic_id AND r.id = a.room_id
    LEFT JOIN treatment t ON t.clinic_id = s.clinic_id AND t.plan_session_id = s.id
    WHERE p.clinic_id = ${clinicId}::uuid AND p.patient_id = ANY(${patientIds}::uuid[])
    ORDER BY s.number`;
}

export type OverrideRow = {
  readonly id: string;
  readonly planId: string;
  readonly rule: string;
  readonly finding: Finding;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
};

/** The overrides on all plans of some patients, oldest first. */
export function readOverrides(tx: Tx, clinicId: string, patientIds: readonly string[]): Promise<OverrideRow[]> {
  return tx.$queryRaw<OverrideRow[]>`
    SELECT o.id, o.plan_id AS "planId", o.rule, o.finding, o.reason, m.name AS "byName", o.created_at AS at
    FROM treatment_plan p
    JOIN override o ON o.clinic_id = p.clinic_id AND o.plan_id = p.id
    JOIN member m ON m.clinic_id = o.clinic_id AND m.id = o.member_id
    WHERE p.clinic_id = ${clinicId}::uuid AND p.patient_id = ANY(${patientIds}::uuid[])
    ORDER BY o.created_at, o.id`;
}
