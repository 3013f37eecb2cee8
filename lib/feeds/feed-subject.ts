import type { Tx } from "@/lib/db/transaction";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { ClinicActor } from "@/lib/operation/actor";
import { invalidField, notFound, type Refusal } from "@/lib/operation/refusal";
import type { FeedDto } from "./feed.schema";

/** Whose calendar a feed shall be: the columns of its row, and its kind and name. */
export type Subject = {
  readonly row: { readonly memberId: string } | { readonly resourceId: string } | { readonly patientId: string };
  readonly kind: FeedDto["kind"];
  readonly name: string;
};

async function clinicianCalendar(tx: Tx, clinicId: string, id: string): Promise<Result<Subject, Refusal>> {
  const where = { clinicId, id, role: "clinician" as const, endedAt: null };
  const member = await tx.member.findFirst({ where, select: { name: true } });
  if (member === null) return notFound("clinician");
  return ok({ row: { memberId: id }, kind: "clinician", name: member.name });
}

async function roomCalendar(tx: Tx, clinicId: string, id: string): Promise<Result<Subject, Refusal>> {
  const where = { clinicId, id, kind: "room" as const, retiredAt: null };
  const room = await tx.resource.findFirst({ where, select: { name: true } });
  if (room === null) return notFound("room");
  return ok({ row: { resourceId: id }, kind: "room", name: room.name });
}

/**
 * Whose calendar somebody may make a feed of. Patients: their own. Clinicians: their own and the rooms'. The desk: the rooms'. Owners:
 * every clinician's and room's. Refuses another person's (forbidden), one that does not exist (not_found), and nobody's (invalid).
 */
export async function subjectFor(
  tx: Tx,
  actor: ClinicActor,
  { memberId, roomId }: { readonly memberId?: string | undefined; readonly roomId?: string | undefined },
): Promise<Result<Subject, Refusal>> {
  const clinicId = actor.clinic.id;
  const notYours = refuse({ kind: "forbidden" as const, message: "You can make a feed of your own calendar only." });
  if (actor.kind === "patient") {
    if (memberId !== undefined || roomId !== undefined) return notYours;
    return ok({ row: { patientId: actor.patientId }, kind: "patient", name: actor.name });
  }
  if (actor.kind !== "member") return notYours;
  if (roomId !== undefined) return roomCalendar(tx, clinicId, roomId);
  if (memberId === undefined && actor.role !== "clinician") {
    return invalidField("memberId", "required", "Say whose calendar: a clinician's or a room's.");
  }
  const wanted = memberId ?? actor.memberId;
  if (wanted !== actor.memberId && actor.role !== "owner") return notYours;
  return clinicianCalendar(tx, clinicId, wanted);
}
