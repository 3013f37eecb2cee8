import { dayFromDb } from "@/lib/db/day";
import type { Patient } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { PatientRecordDto } from "./get-patient.schema";

/** All appointments of a patient, latest first, those that did not take place too. */
export async function readAppointments(
  tx: Tx,
  clinicId: string,
  patientId: string,
): Promise<PatientRecordDto["appointments"]> {
  const rows = await tx.appointment.findMany({
    where: { clinicId, patientId },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    include: {
      member: { select: { name: true } },
      room: { select: { name: true } },
      planSession: { select: { planId: true, number: true } },
    },
  });
  return rows.map(({ id, version, status, day, startsAt, endsAt, member, room, planSession, endReason }) => ({
    id,
    version,
    status,
    day: dayFromDb(day),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    clinicianName: member.name,
    roomName: room.name,
    planId: planSession.planId,
    sessionNumber: planSession.number,
    endReason,
  }));
}

/** All that was done to a patient, latest first. */
export async function readTreatments(
  tx: Tx,
  clinicId: string,
  patientId: string,
): Promise<PatientRecordDto["treatments"]> {
  const rows = await tx.treatment.findMany({
    where: { clinicId, patientId },
    orderBy: [{ performedOn: "desc" }, { id: "desc" }],
    include: { member: { select: { name: true } }, planSession: { select: { planId: true, number: true } } },
  });
  return rows.map(({ id, performedOn, deepestLengthHundredthsMm, zones, outcome, member, planSession }) => ({
    id,
    planId: planSession.planId,
    sessionNumber: planSession.number,
    performedOn: dayFromDb(performedOn),
    deepestLengthHundredthsMm,
    zones,
    outcome,
    clinicianName: member.name,
  }));
}

/** Whether a patient has access to the portal, or a link that still opens it at `now`. */
export async function readPortal(tx: Tx, patient: Patient, now: Date): Promise<PatientRecordDto["portal"]> {
  const { clinicId, id: patientId, userId, email } = patient;
  if (userId !== null) return { state: "active", email, expiresAt: null };
  const open = await tx.invitation.findFirst({
    where: { clinicId, patientId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { email: true, expiresAt: true },
  });
  if (open === null) return { state: "none", email, expiresAt: null };
  return { state: "invited", email: open.email, expiresAt: open.expiresAt.toISOString() };
}
