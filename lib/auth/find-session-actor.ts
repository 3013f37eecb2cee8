import { inTransaction } from "@/lib/db/transaction";
import { type Clock, systemClock } from "@/lib/kernel/clock";
import type { MemberActor, PatientActor } from "@/lib/operation/actor";

type Row = {
  user_id: string;
  last_seen_at: Date;
  clinic_id: string;
  clinic_name: string;
  zone: string;
  member_id: string | null;
  member_name: string | null;
  role: MemberActor["role"] | null;
  prescriber: boolean | null;
  patient_id: string | null;
  patient_name: string | null;
};

const minute = 60_000;
/** How long a session lives without a request: staff 30 minutes, patients 14 days. */
const idleMs = { member: 30 * minute, patient: 14 * 24 * 60 * minute };

/**
 * Who a session belongs to, read from its row on every request, so that ending it ends it at once.
 * @param isUse whether asking is a use that keeps it alive; an open screen that merely listens is none
 * @returns null when it was ended, timed out, or its member left
 */
export function findSessionActor(
  { clinicId, sessionId }: { readonly clinicId: string; readonly sessionId: string },
  clock: Clock = systemClock,
  { isUse = true }: { readonly isUse?: boolean } = {},
): Promise<MemberActor | PatientActor | null> {
  return inTransaction({ role: "cadence_auth" }, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT s.user_id, s.last_seen_at, c.id AS clinic_id, c.name AS clinic_name, c.zone, m.id AS member_id, m.name AS member_name,
             m.role::text AS role, m.prescriber, p.id AS patient_id, p.given_name || ' ' || p.family_name AS patient_name
      FROM auth_session s JOIN clinic c ON c.id = s.clinic_id
      LEFT JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id AND m.ended_at IS NULL
      LEFT JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id
      WHERE s.clinic_id = ${clinicId}::uuid AND s.id = ${sessionId}::uuid AND s.revoked_at IS NULL`;
    const actor = row === undefined ? null : actorOf(row);
    if (row === undefined || actor === null) return null;
    const now = clock.now().epochMilliseconds;
    const idle = now - row.last_seen_at.getTime();
    if (idle >= idleMs[actor.kind]) return null;
    if (isUse && idle >= minute) {
      await tx.authSession.update({
        where: { clinicId_id: { clinicId, id: sessionId } },
        data: { lastSeenAt: new Date(now) },
        select: { id: true },
      });
    }
    return actor;
  });
}

function actorOf(row: Row): MemberActor | PatientActor | null {
  const clinic = { id: row.clinic_id, name: row.clinic_name, zone: row.zone };
  const { user_id: userId, member_id: memberId, role, patient_id: patientId } = row;
  if (memberId !== null && role !== null) {
    return {
      kind: "member",
      clinic,
      userId,
      memberId,
      role,
      name: row.member_name ?? "",
      prescriber: row.prescriber === true,
    };
  }
  return patientId === null ? null : { kind: "patient", clinic, userId, patientId, name: row.patient_name ?? "" };
}
