import type { DayVisit } from "@/lib/appointments/replan/load-replan";
import type { Tx } from "@/lib/db/transaction";

/** Who and what can drop out, with how many of the day's booked visits need each: everybody who works here, rooms and devices in use. */
export async function readSubjects(tx: Tx, clinicId: string, visits: readonly DayVisit[]) {
  const byName = { orderBy: [{ name: "asc" as const }, { id: "asc" as const }], select: { id: true, name: true } };
  const clinicians = await tx.member.findMany({ where: { clinicId, role: "clinician", endedAt: null }, ...byName });
  const rooms = await tx.resource.findMany({ where: { clinicId, kind: "room", retiredAt: null }, ...byName });
  const devices = await tx.resource.findMany({ where: { clinicId, kind: "device", retiredAt: null }, ...byName });
  const needing = (id: string) =>
    visits.filter(({ clinician, room, device }) => [clinician.id, room.id, device?.id].includes(id)).length;
  const counted = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ id, name, visits: needing(id) }));
  return { clinicians: counted(clinicians), rooms: counted(rooms), devices: counted(devices) };
}
