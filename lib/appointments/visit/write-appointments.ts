import { holdRows, type PlacedVisit, phaseRows, placeColumns, timesOf } from "@/lib/appointments/visit/visit-rows";
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

/** A visit at its new place, and the version that was read. */
export type Rewrite = { readonly visit: PlacedVisit; readonly version: number };

/**
 * Gives booked visits other places in time, if each still is the version that was read: rows, phases and holds. All let go of what
 * they hold before any takes its new place, so that they may trade places.
 * @returns the first that is another version, or null when all were written; where one is not, nothing must stay
 * @throws as `writeAppointments`
 */
export async function rewriteAppointments(
  tx: Tx,
  clinic: VisitClinic,
  rewrites: readonly Rewrite[],
): Promise<Rewrite | null> {
  const clinicId = clinic.id;
  for (const rewrite of [...rewrites].sort((a, b) => (a.visit.id < b.visit.id ? -1 : 1))) {
    const { visit, version } = rewrite;
    const { count } = await tx.appointment.updateMany({
      where: { clinicId, id: visit.id, version, status: "booked" },
      data: {
        ...placeColumns(visit),
        ...timesOf(visit, clinic.zone),
        version: { increment: 1 },
      },
    });
    if (count === 0) return rewrite;
  }
  const ids = rewrites.map(({ visit }) => visit.id);
  await tx.resourceHold.deleteMany({ where: { clinicId, appointmentId: { in: ids } } });
  await tx.appointmentPhase.deleteMany({ where: { clinicId, appointmentId: { in: ids } } });
  await writeHolds(
    tx,
    clinicId,
    rewrites.map(({ visit }) => visit),
  );
  return null;
}

/** `rewriteAppointments` for one visit. @returns whether it was written */
export async function rewriteAppointment(
  tx: Tx,
  clinic: VisitClinic,
  visit: PlacedVisit,
  version: number,
): Promise<boolean> {
  return (await rewriteAppointments(tx, clinic, [{ visit, version }])) === null;
}

async function writeHolds(tx: Tx, clinicId: string, visits: readonly PlacedVisit[]): Promise<void> {
  await tx.appointmentPhase.createMany({ data: visits.flatMap((visit) => phaseRows(clinicId, visit)) });
  await tx.resourceHold.createMany({ data: holdRows(clinicId, visits) });
}
