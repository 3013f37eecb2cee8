import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { offeredTime } from "@/lib/appointments/visit/offered-time";
import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { conflict, notFound } from "@/lib/operation/refusal";
import { nextFree } from "@/lib/scheduling";
import { findNextTimesSchema, nextTimesSchema } from "./find-next-times.schema";
import { openFollowUp } from "./open-follow-up";

/** How far the search goes from the first day that is on schedule, or from today where that has passed. */
const reachDays = 70;
const offered = 3;

/**
 * The next times to offer for a session that is due: the first free one on each of the next three days that the rules allow and the
 * course's rhythm asks for. Refuses a session that is booked (conflict): it has a time already.
 */
export const findNextTimes = query({
  name: "followUp.find-next-times",
  summary: "Find the next times to offer for a session that is due",
  http: "GET /follow-ups/{planSessionId}/next-times",
  allow: ["owner", "clinician", "front_desk"],
  input: findNextTimesSchema,
  output: nextTimesSchema,
  async run(context, { planSessionId }) {
    const { tx, clock } = context;
    const opened = await openFollowUp(context, planSessionId);
    if (!opened.ok) return opened;
    const { followUp, member } = opened.value;
    const { course, session, window } = followUp;
    const { clinic } = member;
    if (window === null) {
      const message = `Session ${session.number} is already booked: move it instead.`;
      return conflict(message, [], [{ path: "planSessionId", rule: "booked", message }]);
    }
    const phases = await loadPhases(tx, clinic.id, course.plan.procedureId);
    if (phases === null) return notFound("procedure");
    const from = maxDay(window.earliest, dayOf(clock.now(), clinic.zone));
    const to = addDays(from, reachDays);
    const facts = await loadSchedulingFacts(tx, {
      clinic,
      ranges: [{ from, to }],
      procedureId: course.plan.procedureId,
      phases,
      patientId: course.patient.id,
      nowMs: clock.now().epochMilliseconds,
      preferClinicianId: course.plan.memberId,
    });
    const times = [];
    for (let day: Day = from; day <= to && times.length < offered; day = addDays(day, 1)) {
      if (judgeDay(course, session, day, member).some(stops)) continue;
      const [first] = nextFree(facts, { fromDay: day, toDay: day, limit: 1 });
      if (first !== undefined) times.push({ day, ...offeredTime(facts, first) });
    }
    return ok({ planVersion: course.plan.version, number: session.number, times });
  },
});
