import { stops } from "@/lib/appointments/judge/judge-day";
import { movedSessionSchema, moveSessionSchema } from "@/lib/appointments/move-session.schema";
import { auditMoves } from "@/lib/appointments/moves/audit-moves";
import { coursesAfter } from "@/lib/appointments/moves/courses-after";
import { judgeMoves } from "@/lib/appointments/moves/judge-moves";
import { openMoves } from "@/lib/appointments/moves/open-moves";
import {
  type JudgedVisit,
  judgeWanted,
  lockMoves,
  movingFacts,
  type WantedVisit,
} from "@/lib/appointments/moves/place-visits";
import { refuseMoves } from "@/lib/appointments/moves/refuse-moves";
import { tellOfMoves } from "@/lib/appointments/tell/tell-of-moves";
import { bookedVisit } from "@/lib/appointments/visit/booked-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { rewriteAppointments } from "@/lib/appointments/visit/write-appointments";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { refuseFindings, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";

const name = "appointment.move-session";

/** A moved visit as the operation answers it. */
const answerOf = ({ wanted, placed, facts }: JudgedVisit) =>
  bookedVisit(facts, placed, wanted.session.number, wanted.visit.version + 1);

/**
 * Moves a booked visit of a course to another time, clinician, room or device, and the visits named with it, with everything they
 * hold: all or none, judged as they would stand together. Refuses what the rules block towards what is before and after, what would
 * leave another visit where it may not be, a place that cannot be, and one that is taken, with the next best times.
 */
export const moveSession = command({
  name,
  summary: "Move a booked visit of a course, and the visits that go along",
  http: "POST /appointments/{appointmentId}/move",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: moveSessionSchema,
  output: movedSessionSchema,
  async run(context, input) {
    const { tx, audit } = context;
    const member = actingMember(context.actor);
    const { clinic } = member;
    const opened = await openMoves(tx, clinic, input);
    if (!opened.ok) return opened;
    const wanted = opened.value;
    const { courses } = wanted[0];
    const days = new Map(
      wanted.map(({ session, startsAtMs }) => [session.id, { day: dayAt(startsAtMs, clinic.zone) }]),
    );
    const after = coursesAfter(courses, days);
    const findings = judgeMoves(courses, after, wanted, member);
    if (findings.some(stops)) return refuseFindings(findings.filter(stops));

    await lockMoves(context, wanted);
    const { queryOf, factsOf } = await movingFacts(context, wanted);
    const judge = (one: WantedVisit) => judgeWanted(factsOf(one), one);
    const judged = [judge(wanted[0]), ...wanted.slice(1).map(judge)] as const;
    const refused = await refuseMoves(context, { judged, after, queryOf });
    if (refused !== null) return refused;

    const rewrites = judged.map(({ placed, wanted: { visit } }) => ({ visit: placed, version: visit.version }));
    const changed = await rewriteAppointments(tx, clinic, rewrites);
    if (changed !== null) return stale("appointment", changed.version);
    const [answer, ...along] = [answerOf(judged[0]), ...judged.slice(1).map(answerOf)] as const;
    await tellOfMoves(context, name, judged, [answer, ...along]);
    audit(auditMoves(judged));
    return ok({ ...answer, planId: wanted[0].visit.planId, along, findings });
  },
});
