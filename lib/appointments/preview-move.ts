import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { judgePlace } from "@/lib/appointments/judge/judge-place";
import { sessionWindow, upperBound } from "@/lib/appointments/judge/session-window";
import { movePreviewSchema, type PreviewMoveInput, previewMoveSchema } from "@/lib/appointments/preview-move.schema";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { closedBecause, type OpenVisit, readVisit } from "@/lib/appointments/visit/open-visit";
import { startOf } from "@/lib/appointments/visit/start-of";
import { dayAt, endsAtMs } from "@/lib/appointments/visit/visit-rows";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { chooseDevice } from "@/lib/scheduling";

/** What stands against a place in time: the rules, and the clinic's rosters and rooms. */
async function judgeMove(
  { tx, actor, clock }: Context,
  { visit, course, session }: OpenVisit,
  startsAtMs: number,
  { clinicianId = visit.clinicianId, roomId = visit.roomId, deviceId }: PreviewMoveInput,
) {
  const member = actingMember(actor);
  const day = dayAt(startsAtMs, member.clinic.zone);
  const facts = await loadSchedulingFacts(tx, {
    clinic: member.clinic,
    ranges: [{ from: day, to: day }],
    procedureId: course.plan.procedureId,
    phases: visit.phases,
    patientId: visit.patientId,
    nowMs: clock.now().epochMilliseconds,
    ignore: [visit.id],
    standsAtMs: visit.startsAtMs,
  });
  const reasons = judgePlace(facts, {
    startsAtMs,
    clinicianId,
    roomId,
    deviceId: deviceId ?? chooseDevice(facts, startsAtMs, visit.deviceId),
  });
  return { findings: judgeDay(course, session, day, member), reasons };
}

/** What a move of a visit would mean: when its session may be and why, and what stands against the place asked about. */
export const previewMove = query({
  name: "appointment.preview-move",
  summary: "Ask whether a visit can be moved, and why not",
  http: "GET /appointments/{appointmentId}/move-preview",
  allow: ["owner", "clinician", "front_desk"],
  input: previewMoveSchema,
  output: movePreviewSchema,
  async run(context, input) {
    const { clinic } = context.actor;
    const { startsAt, day, time } = input;
    const local = day === undefined || time === undefined ? undefined : { day, time };
    const start = startOf({ startsAt, local }, clinic.zone, "time");
    if (!start.ok) return start;
    const read = await readVisit(context.tx, clinic.id, input.appointmentId);
    const window =
      read && sessionWindow(read.course, read.session, dayOf(context.clock.now(), clinic.zone), context.actor);
    if (read === null || window === null) return notFound("appointment");
    const { visit, course, session } = read;
    const ms = start.value;
    const { findings, reasons } =
      ms === undefined ? { findings: [], reasons: [] } : await judgeMove(context, read, ms, input);
    const headline = closedBecause(visit, ["booked"]) ?? findings.find(stops)?.message ?? reasons[0]?.message ?? null;
    const { earliest, ideal, latest, why } = window;
    return ok({
      appointmentId: visit.id,
      version: visit.version,
      number: session.number,
      count: course.sessions.length,
      earliest,
      ideal,
      latest,
      why,
      upTo: upperBound(course, session),
      allowed: headline === null,
      startsAt: ms === undefined ? null : isoOf(ms),
      endsAt: ms === undefined ? null : isoOf(endsAtMs(visit.phases, ms)),
      findings,
      reasons: reasons.map(({ rule: code, message, path: field }) => ({ code, message, field })),
      headline,
    });
  },
});
