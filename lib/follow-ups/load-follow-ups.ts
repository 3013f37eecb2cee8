import { strandedBookings } from "@/lib/clinic/stranded-bookings";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { ActorClinic } from "@/lib/operation/actor";
import { loadCourses, loadCoursesOf, type PatientCourses } from "@/lib/plans/load-course";
import { deriveFollowUps, type FollowUp } from "./derive-follow-ups";
import { compareFollowUps } from "./order-follow-ups";
import { readMissed, readOpenPatients } from "./read-open-patients";

type Asked = { readonly today: Day; readonly nowMs: number; readonly clinic: ActorClinic };

async function derive(
  tx: Tx,
  { today, nowMs, clinic }: Asked,
  records: readonly PatientCourses[],
): Promise<FollowUp[]> {
  const patientIds = records.map(({ patient }) => patient.id);
  const missed = await readMissed(tx, clinic.id, patientIds);
  const impossible = await strandedBookings(tx, clinic, nowMs);
  const stranded = new Map(
    impossible.map(({ visit, reasons }) => [visit.planSessionId, reasons.map(({ message }) => message).join(" ")]),
  );
  return records
    .flatMap(({ courses }) => courses)
    .flatMap((course) => deriveFollowUps(course, { today, zone: clinic.zone, missed, stranded }));
}

/** Everything that needs somebody in the clinic, in the order of the worklist. The number of statements does not grow with the clinic. */
export async function loadFollowUps(tx: Tx, asked: Asked): Promise<FollowUp[]> {
  const clinicId = asked.clinic.id;
  const records = await loadCoursesOf(tx, clinicId, await readOpenPatients(tx, clinicId));
  return (await derive(tx, asked, records)).sort(compareFollowUps);
}

/** What needs somebody about one session; null when nothing does, or the clinic has no such session. */
export async function findFollowUp(tx: Tx, asked: Asked, planSessionId: string): Promise<FollowUp | null> {
  const clinicId = asked.clinic.id;
  const row = await tx.planSession.findUnique({
    where: { clinicId_id: { clinicId, id: planSessionId } },
    select: { plan: { select: { patientId: true } } },
  });
  const record = row && (await loadCourses(tx, clinicId, row.plan.patientId));
  const all = record ? await derive(tx, asked, [record]) : [];
  return all.find(({ session }) => session.id === planSessionId) ?? null;
}
