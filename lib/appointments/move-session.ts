import { bookedVisit } from "@/lib/appointments/booked-visit";
import { endExpiredHolds } from "@/lib/appointments/end-expired-holds";
import { findAlternatives } from "@/lib/appointments/find-alternatives";
import { judgeDay, stops } from "@/lib/appointments/judge-day";
import { judgePlace } from "@/lib/appointments/judge-place";
import { loadSchedulingFacts } from "@/lib/appointments/load-scheduling-facts";
import { lockDays, subjectDays } from "@/lib/appointments/lock-days";
import { movedSessionSchema, moveSessionSchema } from "@/lib/appointments/move-session.schema";
import { isoOf } from "@/lib/appointments/offered-time";
import { openVisit } from "@/lib/appointments/open-visit";
import { readDeviceIds } from "@/lib/appointments/read-device-ids";
import { isOnlyTaken, refusePlace } from "@/lib/appointments/refuse-place";
import { startOf } from "@/lib/appointments/start-of";
import { bookedVisits, tellPatient } from "@/lib/appointments/tell-patient";
import { dayAt, type PlacedVisit } from "@/lib/appointments/visit-rows";
import { rewriteAppointment } from "@/lib/appointments/write-appointments";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField, refuseFindings, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { chooseDevice } from "@/lib/scheduling";

const name = "appointment.move-session";

const placeOf = ({ startsAtMs, clinicianId, roomId, deviceId }: PlacedVisit) => ({
  startsAt: isoOf(startsAtMs),
  clinicianId,
  roomId,
  deviceId,
});

/**
 * Moves a booked visit of a course to another time, clinician, room or device, with everything it holds. Refuses a day the rules block
 * towards what is before and after it, a place that cannot be, and one that is taken, with the next best times.
 */
export const moveSession = command({
  name,
  summary: "Move a booked visit of a course",
  http: "POST /appointments/{appointmentId}/move",
  allow: ["owner", "clinician", "front_desk"],
  input: moveSessionSchema,
  output: movedSessionSchema,
  async run(context, input) {
    const { tx, clock, audit } = context;
    const member = actingMember(context.actor);
    const { clinic } = member;
    const start = startOf(input, clinic.zone);
    if (!start.ok) return start;
    if (start.value === undefined) return invalidField("startsAt", "required", "Give either startsAt or local.");
    const opened = await openVisit(tx, clinic.id, input, ["booked"]);
    if (!opened.ok) return opened;
    const { visit, course, session } = opened.value;
    const { clinicianId = visit.clinicianId, roomId = visit.roomId } = input;
    const wanted = { ...visit, startsAtMs: start.value, clinicianId, roomId };
    const day = dayAt(start.value, clinic.zone);
    const findings = judgeDay(course, session, day, member);
    if (findings.some(stops)) return refuseFindings(findings.filter(stops));

    const before = dayAt(visit.startsAtMs, clinic.zone);
    const { procedureId } = course.plan;
    const devices = await readDeviceIds(tx, clinic.id, procedureId);
    const days = [...subjectDays(before, visit), ...subjectDays(day, wanted, devices)];
    await lockDays(tx, clinic.id, days);
    const nowMs = clock.now().epochMilliseconds;
    await endExpiredHolds(tx, clinic.id, days, nowMs);
    const query = { clinic, procedureId, phases: visit.phases, patientId: visit.patientId, nowMs, ignore: [visit.id] };
    const facts = await loadSchedulingFacts(tx, { ...query, ranges: [{ from: day, to: day }] });
    const moved = { ...wanted, deviceId: input.deviceId ?? chooseDevice(facts, start.value, visit.deviceId) };
    const reasons = judgePlace(facts, moved);
    if (reasons.length > 0) {
      if (!isOnlyTaken(reasons)) return refusePlace(reasons, []);
      const isAllowed = (other: string) => !judgeDay(course, session, other, member).some(stops);
      return refusePlace(reasons, await findAlternatives(tx, query, moved.startsAtMs, isAllowed));
    }

    if (!(await rewriteAppointment(tx, clinic, moved, visit.version))) return stale("appointment", visit.version);
    const answer = bookedVisit(facts, moved, session.number, visit.version + 1);
    const others = bookedVisits(course).filter(({ number }) => number !== session.number);
    await tellPatient(context, { cause: name, course, after: [...others, answer] });
    audit({ subjectId: visit.id, patientId: visit.patientId, before: placeOf(visit), after: placeOf(moved) });
    return ok({ ...answer, planId: visit.planId, findings });
  },
});
