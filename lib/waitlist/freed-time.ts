import type { z } from "zod";
import { loadVisit } from "@/lib/appointments/visit/load-visit";
import { endsAtMs } from "@/lib/appointments/visit/visit-rows";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, invalidField, notFound, type Refusal } from "@/lib/operation/refusal";
import type { FreedTime } from "@/lib/scheduling";
import type { matchWaitlistSchema } from "@/lib/waitlist/match-waitlist.schema";

type Asked = z.output<typeof matchWaitlistSchema>;
export type NamedTime = FreedTime & { readonly clinicianName: string; readonly roomName: string };

async function ofVisit(tx: Tx, clinicId: string, appointmentId: string): Promise<Result<FreedTime, Refusal>> {
  const visit = await loadVisit(tx, clinicId, appointmentId);
  if (visit === null) return notFound("appointment");
  if (visit.status !== "cancelled" && visit.status !== "no_show") {
    const message = "This visit still stands: its time is not free.";
    return conflict(message, [], [{ path: "appointmentId", rule: visit.status, message }]);
  }
  const { clinicianId, roomId, startsAtMs, phases } = visit;
  return ok({
    clinicianId,
    roomId,
    startsAtMs,
    endsAtMs: endsAtMs(phases, startsAtMs) + phases.changeoverMin * 60_000,
  });
}

/**
 * The time asked about, with the names of its clinician and room: that of a cancelled visit, or a time by itself.
 * Refuses a visit that stands, and a clinician or room the clinic does not have.
 */
export async function freedTime(tx: Tx, clinicId: string, asked: Asked): Promise<Result<NamedTime, Refusal>> {
  const { appointmentId, clinicianId = "", roomId = "", startsAt = "", endsAt = "" } = asked;
  const time =
    appointmentId === undefined
      ? ok({ clinicianId, roomId, startsAtMs: Date.parse(startsAt), endsAtMs: Date.parse(endsAt) })
      : await ofVisit(tx, clinicId, appointmentId);
  if (!time.ok) return time;
  const named = { name: true } as const;
  const ids = time.value;
  const clinician = await tx.member.findUnique({
    where: { clinicId_id: { clinicId, id: ids.clinicianId } },
    select: named,
  });
  if (clinician === null) return invalidField("clinicianId", "unknown", "This clinician does not exist.");
  const room = await tx.resource.findUnique({ where: { clinicId_id: { clinicId, id: ids.roomId } }, select: named });
  if (room === null) return invalidField("roomId", "unknown", "This room does not exist.");
  return ok({ ...ids, clinicianName: clinician.name, roomName: room.name });
}
