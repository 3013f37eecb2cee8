import type { MoveSessionInput } from "@/lib/appointments/move-session.schema";
import type { WantedVisit } from "@/lib/appointments/moves/place-visits";
import { loadVisits } from "@/lib/appointments/visit/load-visit";
import { inItsCourse, mayChange, openVisit } from "@/lib/appointments/visit/open-visit";
import { startOf } from "@/lib/appointments/visit/start-of";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { invalidField, notFound, type Refusal } from "@/lib/operation/refusal";

type PlaceInput = Pick<MoveSessionInput, "startsAt" | "local" | "clinicianId" | "roomId" | "deviceId">;

/** The instant asked for, which the schema has seen to be there. */
function startIn(input: PlaceInput, zone: string, path: string): Result<number, Refusal> {
  const start = startOf(input, zone, `${path}local.time`);
  if (!start.ok) return start;
  if (start.value !== undefined) return ok(start.value);
  return invalidField(`${path}startsAt`, "required", "Give either startsAt or local.");
}

/**
 * The visit to be moved and those that move along, the patient's courses locked and read, each with the place asked for; the visit
 * itself first. Refuses a time the clocks skip (dst_gap), a visit of no, another clinic or another patient (not_found), one that
 * is not booked (conflict, rule: its status), and an old version (stale).
 */
export async function openMoves(
  tx: Tx,
  clinic: { readonly id: string; readonly zone: string },
  input: MoveSessionInput,
): Promise<Result<readonly [WantedVisit, ...WantedVisit[]], Refusal>> {
  const start = startIn(input, clinic.zone, "");
  if (!start.ok) return start;
  const opened = await openVisit(tx, clinic.id, input, ["booked"]);
  if (!opened.ok) return opened;
  const { visit, courses } = opened.value;
  const { along = [] } = input;
  const others =
    along.length === 0
      ? []
      : await loadVisits(
          tx,
          clinic.id,
          along.map(({ appointmentId }) => appointmentId),
        );
  const wanted: [WantedVisit, ...WantedVisit[]] = [placed(opened.value, input, start.value, "")];
  for (const [index, asked] of along.entries()) {
    const path = `along.${index}.`;
    const at = startIn(asked, clinic.zone, path);
    if (!at.ok) return at;
    const other = others.find(({ id, patientId }) => id === asked.appointmentId && patientId === visit.patientId);
    const read = other && inItsCourse(other, courses);
    if (!read) return notFound("appointment");
    const open = mayChange(read, asked.version, ["booked"], path);
    if (!open.ok) return open;
    wanted.push(placed(open.value, asked, at.value, path));
  }
  return ok(wanted);
}

function placed(
  opened: Omit<WantedVisit, "path" | "startsAtMs" | "clinicianId" | "roomId" | "deviceId">,
  { clinicianId = opened.visit.clinicianId, roomId = opened.visit.roomId, deviceId }: PlaceInput,
  startsAtMs: number,
  path: string,
): WantedVisit {
  return { ...opened, path, startsAtMs, clinicianId, roomId, deviceId };
}
