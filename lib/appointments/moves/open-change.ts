import { judgePlace, type PlaceReason } from "@/lib/appointments/judge/judge-place";
import type { LoadedCascade } from "@/lib/appointments/moves/load-cascade";
import type { PreviewCascadeInput } from "@/lib/appointments/preview-cascade.schema";
import { closedBecause } from "@/lib/appointments/visit/open-visit";
import { startOf } from "@/lib/appointments/visit/start-of";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, invalidField, notFound, type Refusal } from "@/lib/operation/refusal";
import type { Course } from "@/lib/plans/course";
import { type CascadeChange, chooseDevice } from "@/lib/scheduling";

type Opened = { readonly change: CascadeChange; readonly reasons: readonly PlaceReason[] };

/**
 * The change asked about as the cascade takes it, and what stands against its place besides the rules. Refuses a visit the course
 * does not have (not_found), one that can no longer change (conflict, rule: its status), and a time the clocks skip (dst_gap).
 */
export function openChange(
  { facts, visits }: LoadedCascade,
  { plan }: Course,
  change: PreviewCascadeInput["change"],
  zone: string,
): Result<Opened, Refusal> {
  if (change.kind === "cure") return ok({ change: { kind: "none" }, reasons: [] });
  const visit = visits.get(change.appointmentId);
  if (visit === undefined || visit.planId !== plan.id) return notFound("appointment");
  const closed = closedBecause(visit, ["booked"]);
  if (closed !== null) {
    return conflict(closed, [], [{ path: "change.appointmentId", rule: visit.status, message: closed }]);
  }
  const clinic = facts.courses.find(({ id }) => id === plan.id)?.facts;
  if (clinic === undefined) return notFound("appointment");
  if (change.kind === "cancel") return ok({ change: { kind: "cancel", visitId: visit.id }, reasons: [] });
  const start = startOf(change, zone, "change.local.time");
  if (!start.ok) return start;
  if (start.value === undefined) return invalidField("change.startsAt", "required", "Give either startsAt or local.");
  const startsAtMs = start.value;
  const own = { ...clinic, phases: visit.phases, standsAtMs: visit.startsAtMs };
  const { clinicianId = visit.clinicianId, roomId = visit.roomId } = change;
  const deviceId = change.deviceId ?? chooseDevice(own, startsAtMs, visit.deviceId);
  const to = { startsAtMs, clinicianId, roomId, deviceId, day: dayAt(startsAtMs, zone) };
  const reasons = judgePlace(own, to, "change.");
  return ok({ change: { kind: "move", visitId: visit.id, to }, reasons });
}
