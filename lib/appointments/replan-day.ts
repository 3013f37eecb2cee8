import { judgeDays, movedLines, refusePlaces } from "@/lib/appointments/replan/judge-lines";
import { loadVisitFacts } from "@/lib/appointments/replan/load-visit-facts";
import { type OpenLine, openLines } from "@/lib/appointments/replan/open-lines";
import { readDropOut } from "@/lib/appointments/replan/read-drop-out";
import { recordTimeOff } from "@/lib/appointments/replan/record-time-off";
import { refuseUnseen } from "@/lib/appointments/replan/refuse-unseen";
import { tellPatients } from "@/lib/appointments/replan/tell-patients";
import { cancelLines, moveLines } from "@/lib/appointments/replan/write-lines";
import { replanDaySchema, replannedDaySchema } from "@/lib/appointments/replan-day.schema";
import { bookedVisit } from "@/lib/appointments/visit/booked-visit";
import { endExpiredHolds } from "@/lib/appointments/visit/end-expired-holds";
import { lockDays, type SubjectDay, subjectDays } from "@/lib/appointments/visit/lock-days";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import type { Context } from "@/lib/operation/operation";
import { actingMember } from "@/lib/plans/acting-member";

const name = "appointment.replan-day";

const placeView = ({ id, startsAtMs, clinicianId, roomId, deviceId }: OpenLine["visit"]) => ({
  id,
  startsAt: isoOf(startsAtMs),
  clinicianId,
  roomId,
  deviceId,
});
const afterView = ({ visit, to, reason }: OpenLine) =>
  to === null ? { id: visit.id, cancelled: reason } : placeView({ ...visit, ...to.place });

/** The days of everybody and everything the lines leave and go to. */
function daysOf(lines: readonly OpenLine[], zone: string): SubjectDay[] {
  return lines.flatMap(({ visit, to }) => [
    ...subjectDays(dayAt(visit.startsAtMs, zone), visit),
    ...(to === null ? [] : subjectDays(to.day, { ...visit, ...to.place })),
  ]);
}

/** The facts of every line while all of them are moved. */
async function loadFacts({ tx, actor, clock }: Context, lines: readonly OpenLine[]) {
  const nowMs = clock.now().epochMilliseconds;
  const { clinic } = actor;
  const days = movedLines(lines)
    .map(({ to }) => to.day)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined)
    return () => {
      throw new RangeError("Nothing is moved");
    };
  const seeking = lines.map(({ visit, course }) => ({ ...visit, procedureId: course.plan.procedureId }));
  const factsOf = await loadVisitFacts(tx, { clinic, range: { from, to }, nowMs }, seeking);
  return ({ visit, course }: OpenLine) => factsOf({ ...visit, procedureId: course.plan.procedureId });
}

/**
 * Carries out a plan for a day on which a clinician, room or device drops out: every line or none. Each is judged again by every rule,
 * with all the others where their lines put them and the drop-out in force. Refuses a visit that is gone, changed or closed meanwhile,
 * visits the plan passes over, what the rules block, a place that cannot be or is taken, and two lines that need one thing at once,
 * naming the visit; nothing is written then. Takes the clinician off the roster for the time as well when asked to: whoever may re-plan may, since otherwise
 * the hours stay open to the next booking. Each patient is told once.
 */
export const replanDay = command({
  name,
  summary: "Arrange a day anew when somebody or something drops out, all or none",
  http: "POST /replans",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: replanDaySchema,
  output: replannedDaySchema,
  async run(context, input) {
    const { tx, clock, audit } = context;
    const member = actingMember(context.actor);
    const { clinic } = member;
    const dropOut = await readDropOut(context, input);
    if (!dropOut.ok) return dropOut;
    const opened = await openLines(context, input.lines);
    if (!opened.ok) return opened;
    const { lines } = opened.value;
    const days = daysOf(lines, clinic.zone);
    await lockDays(tx, clinic.id, days, input.timeOff === null ? [] : [input.subjectId]);
    await endExpiredHolds(tx, clinic.id, days, clock.now().epochMilliseconds);

    const unseen = await refuseUnseen(context, input, dropOut.value);
    if (unseen !== null) return unseen;
    const judged = judgeDays(opened.value, member);
    if (!judged.ok) return judged;
    const factsOf = await loadFacts(context, lines);
    const refused = refusePlaces(lines, factsOf, dropOut.value);
    if (refused !== null) return refused;

    const cancelled = await cancelLines(context, lines);
    if (!cancelled.ok) return cancelled;
    const written = await moveLines(context, lines);
    if (!written.ok) return written;
    const { timeOff, kind, subjectId } = input;
    const timeOffId = timeOff && (await recordTimeOff(context, dropOut.value, timeOff.reason));
    const moved = movedLines(lines).map((line) => {
      const { visit, session, course, to } = line;
      const answer = bookedVisit(factsOf(line), { ...visit, ...to.place }, session.number, visit.version + 1);
      const { givenName, familyName } = course.patient;
      return { ...answer, planId: visit.planId, patientName: `${givenName} ${familyName}` };
    });
    await tellPatients(context, name, lines, moved);
    const { startsAtMs, endsAtMs } = dropOut.value;
    audit({
      subjectId,
      before: { visits: lines.map(({ visit }) => placeView(visit)) },
      after: {
        dropOut: { kind, id: subjectId, startsAt: isoOf(startsAtMs), endsAt: isoOf(endsAtMs) },
        visits: lines.map(afterView),
        timeOffId,
      },
      also: lines.map((line) => {
        const { id: own, patientId } = line.visit;
        return { subjectId: own, patientId, before: placeView(line.visit), after: afterView(line) };
      }),
    });
    return ok({ moved, cancelled: cancelled.value, timeOffId });
  },
});
