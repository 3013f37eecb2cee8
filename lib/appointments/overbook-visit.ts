import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { readDeviceIds } from "@/lib/appointments/facts/read-device-ids";
import { judgeBooking } from "@/lib/appointments/judge/judge-booking";
import { stops } from "@/lib/appointments/judge/judge-day";
import { refuseOverbooking } from "@/lib/appointments/moves/refuse-overbooking";
import { overbookedVisitSchema, overbookVisitSchema } from "@/lib/appointments/overbook-visit.schema";
import { bookedVisits, tellPatient } from "@/lib/appointments/tell/tell-patient";
import { bookedVisit } from "@/lib/appointments/visit/booked-visit";
import { endExpiredHolds } from "@/lib/appointments/visit/end-expired-holds";
import { lockDays, subjectDays } from "@/lib/appointments/visit/lock-days";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { type OpenSession, openSession } from "@/lib/appointments/visit/open-session";
import { startOf } from "@/lib/appointments/visit/start-of";
import { dayAt, type PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import { rewriteAppointment, writeAppointments } from "@/lib/appointments/visit/write-appointments";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField, notFound, refuseFindings, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { chooseDevice } from "@/lib/scheduling";

const name = "appointment.overbook-visit";

/** A version that is not the one of the session's visit; null when it is, or when there is neither. */
function refuseVersion({ visit }: OpenSession, version: number | undefined) {
  if (version === visit?.version) return null;
  if (visit === null) return stale("session", 0);
  if (version === undefined)
    return invalidField("version", "required", "This session is booked: give its visit's version.");
  return stale("appointment", visit.version);
}

/**
 * Puts a session's visit deliberately over another of the same clinician, room or device, with a reason: books it there, or moves it.
 * The patient is never in two places, and never three visits at one time. Judged by every rule and roster besides. Refuses a free
 * time, which needs no overbooking.
 */
export const overbookVisit = command({
  name,
  summary: "Book a visit over another, with a reason",
  http: "POST /sessions/{planSessionId}/overbooking",
  allow: ["owner", "clinician"],
  live: "day",
  input: overbookVisitSchema,
  output: overbookedVisitSchema,
  async run(context, input) {
    const { tx, clock, audit } = context;
    const member = actingMember(context.actor);
    const { clinic } = member;
    const { planSessionId, clinicianId, roomId, reason } = input;
    const at = startOf(input, clinic.zone);
    if (!at.ok) return at;
    const startsAtMs = at.value;
    if (startsAtMs === undefined) return invalidField("startsAt", "required", "Give either startsAt or local.");
    const opened = await openSession(tx, clinic.id, planSessionId);
    if (!opened.ok) return opened;
    const { course, session, visit } = opened.value;
    const old = refuseVersion(opened.value, input.version);
    if (old !== null) return old;
    const { plan, patient } = course;
    const wanted = { startsAtMs, clinicianId, roomId, deviceId: input.deviceId ?? null };
    const findings = judgeBooking(course, session, wanted, member);
    if (findings.some(stops)) return refuseFindings(findings.filter(stops));
    const phases = visit?.phases ?? (await loadPhases(tx, clinic.id, plan.procedureId));
    if (phases === null) return notFound("procedure");

    const day = dayAt(startsAtMs, clinic.zone);
    const devices = await readDeviceIds(tx, clinic.id, plan.procedureId);
    const left = visit === null ? [] : subjectDays(dayAt(visit.startsAtMs, clinic.zone), visit);
    const days = [...left, ...subjectDays(day, { ...wanted, patientId: patient.id }, devices)];
    await lockDays(tx, clinic.id, days);
    const nowMs = clock.now().epochMilliseconds;
    await endExpiredHolds(tx, clinic.id, days, nowMs);
    const query = { clinic, procedureId: plan.procedureId, phases, patientId: patient.id, nowMs };
    const ignore = visit === null ? [] : [visit.id];
    const facts = await loadSchedulingFacts(tx, { ...query, ignore, ranges: [{ from: day, to: day }] });
    const deviceId = input.deviceId ?? chooseDevice(facts, startsAtMs, visit?.deviceId ?? null);
    const place = { startsAtMs, clinicianId, roomId, deviceId };
    const refused = await refuseOverbooking(tx, clinic.id, facts, place, visit?.id ?? null);
    if (refused !== null) return refused;

    const overbook = { reason, byId: member.memberId };
    const subject = { id: visit?.id ?? newId(), patientId: patient.id, planSessionId };
    const placed: PlacedVisit = { ...subject, ...place, phases, overbook };
    if (visit === null) {
      await writeAppointments(tx, clinic, [placed]);
      const version = plan.version + 1;
      await tx.treatmentPlan.updateMany({ where: { clinicId: clinic.id, id: plan.id }, data: { version } });
    } else if (!(await rewriteAppointment(tx, clinic, placed, visit.version))) {
      return stale("appointment", visit.version);
    }
    const answer = bookedVisit(facts, placed, session.number, (visit?.version ?? 0) + 1);
    const others = bookedVisits(course).filter(({ number }) => number !== session.number);
    await tellPatient(context, { cause: name, course, after: [...others, answer] });
    const before = visit && { startsAt: isoOf(visit.startsAtMs), clinicianId: visit.clinicianId, roomId: visit.roomId };
    const after = { startsAt: answer.startsAt, clinicianId, roomId, deviceId, reason };
    audit({ subjectId: placed.id, patientId: patient.id, ...(before === null ? {} : { before }), after });
    return ok({ ...answer, planId: plan.id, reason, findings });
  },
});
