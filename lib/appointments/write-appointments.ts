import { holdRows, type PlacedVisit, phaseRows, placeColumns, timesOf } from "@/lib/appointments/visit-rows";
import type { Tx } from "@/lib/db/transaction";

/** The clinic a visit is written in; its zone decides the calendar day. */
export type VisitClinic = { readonly id: string; readonly zone: string };

/**
 * Writes new booked visits with their phases and holds: three statements, however many visits.
 * @throws the database's refusal (23P01) when a person, room or device is taken meanwhile; then nothing stays
 */
export async function writeAppointments(tx: Tx, clinic: VisitClinic, visits: readonly PlacedVisit[]): Promise<void> {
  await tx.appointment.createMany({
    data: visits.map((visit) => ({
      clinicId: clinic.id,
      id: visit.id,
      patientId: visit.patientId,
      planSessionId: visit.planSessionId,
      ...placeColumns(visit),
      ...timesOf(visit, clinic.zone),
    })),
  });
  await writeHolds(tx, clinic.id, visits);
}

/**
 * Gives a booked visit another place in time, if it still is the version that was read: its row, phases and holds.
 * @returns whether it was; false writes nothing
 * @throws as `writeAppointments`
 */
export async function rewriteAppointment(
  tx: Tx,
  clinic: VisitClinic,
  visit: PlacedVisit,
  version: number,
): Promise<boolean> {
  const { count } = await tx.appointment.updateMany({
    where: { clinicId: clinic.id, id: visit.id, version, status: "booked" },
    data: {
      ...placeColumns(visit),
      ...timesOf(visit, clinic.zone),
      version: { increment: 1 },
    },
  });
  if (count === 0) return false;
  await tx.resourceHold.deleteMany({ where: { clinicId: clinic.id, appointmentId: visit.id } });
  await tx.appointmentPhase.deleteMany({ where: { clinicId: clinic.id, appointmentId: visit.id } });
  await writeHolds(tx, clinic.id, [visit]);
  return true;
}

async function writeHolds(tx: Tx, clinicId: string, visits: readonly PlacedVisit[]): Promise<void> {
  await tx.appointmentPhase.createMany({ data: visits.flatMap((visit) => phaseRows(clinicId, visit)) });
  await tx.resourceHold.createMany({ data: holdRows(clinicId, visits) });
}
