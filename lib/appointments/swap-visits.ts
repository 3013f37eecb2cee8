import { stops } from "@/lib/appointments/judge/judge-day";
import { refusePlace } from "@/lib/appointments/judge/refuse-place";
import { auditMoves } from "@/lib/appointments/moves/audit-moves";
import { coursesAfter, type PlaceAfter } from "@/lib/appointments/moves/courses-after";
import { judgeMoves } from "@/lib/appointments/moves/judge-moves";
import { openPair } from "@/lib/appointments/moves/open-pair";
import { type JudgedVisit, lockMoves, movingFacts } from "@/lib/appointments/moves/place-visits";
import { placesAt, tradePlaces } from "@/lib/appointments/moves/trade-places";
import { swappedVisitsSchema, swapVisitsSchema } from "@/lib/appointments/swap-visits.schema";
import { tellOfMoves } from "@/lib/appointments/tell/tell-of-moves";
import { bookedVisit } from "@/lib/appointments/visit/booked-visit";
import type { OpenVisit } from "@/lib/appointments/visit/open-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { rewriteAppointments } from "@/lib/appointments/visit/write-appointments";
import type { Finding } from "@/lib/kernel/finding";
import { ok } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import { command } from "@/lib/operation/command";
import { refuseFindings, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";

const name = "appointment.swap-visits";

const nameOf = ({ course: { patient } }: OpenVisit) => `${patient.givenName} ${patient.familyName}`;

/** Says of whom a finding or a reason is, where it is about the other visit. */
const ofOther = <T extends { readonly message: string }>(said: T, other: OpenVisit): T => {
  return { ...said, message: `${nameOf(other)}: ${said.message}` };
};

/**
 * Lets two booked visits exchange their times, of two patients or two clinicians. Each keeps its clinician where that person is free
 * then, and takes the other's room; both are judged as they would stand together. Refuses what the rules block for either, a place
 * that cannot be, overbooked visits, and old versions; then nothing moves.
 */
export const swapVisits = command({
  name,
  summary: "Let two visits exchange their times",
  http: "POST /appointments/{appointmentId}/swap",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: swapVisitsSchema,
  output: swappedVisitsSchema,
  async run(context, input) {
    const { tx, audit } = context;
    const member = actingMember(context.actor);
    const { clinic } = member;
    const opened = await openPair(tx, clinic.id, input);
    if (!opened.ok) return opened;
    const { one, other } = opened.value;
    const findings = judgeSwap(one, other, member);
    if (findings.some(stops)) return refuseFindings(findings.filter(stops));

    await lockMoves(context, [...placesAt(one, other, ""), ...placesAt(other, one, "other.")]);
    const { factsOf } = await movingFacts(context, [placesAt(one, other, "")[0], placesAt(other, one, "other.")[0]]);
    const judged = tradePlaces(one, other, factsOf);
    const [mine, theirs] = judged;
    const reasons = [
      ...mine.reasons.map((reason) => ({ ...reason, path: "appointmentId" })),
      ...theirs.reasons.map((reason) => ofOther({ ...reason, path: "otherId" }, other)),
    ];
    if (reasons.length > 0) return refusePlace(reasons, []);

    const rewrites = judged.map(({ placed, wanted: { visit } }) => ({ visit: placed, version: visit.version }));
    const changed = await rewriteAppointments(tx, clinic, rewrites);
    if (changed !== null) return stale("appointment", changed.version);
    const answers = [answerOf(mine), answerOf(theirs)] as const;
    await tellOfMoves(context, name, judged, answers);
    audit(auditMoves(judged));
    return ok({ visit: answers[0], other: answers[1], findings });
  },
});

function answerOf({ wanted: { visit, session }, placed, facts }: JudgedVisit) {
  const { planId, patientId } = visit;
  return { ...bookedVisit(facts, placed, session.number, visit.version + 1), planId, patientId };
}

/** What the rules say of both visits on each other's day. */
function judgeSwap(one: OpenVisit, other: OpenVisit, member: MemberActor): readonly Finding[] {
  const dayOf = ({ visit }: OpenVisit) => dayAt(visit.startsAtMs, member.clinic.zone);
  const places = new Map<string, PlaceAfter>([
    [one.session.id, { day: dayOf(other) }],
    [other.session.id, { day: dayOf(one) }],
  ]);
  const judge = ({ courses, session }: OpenVisit) =>
    judgeMoves(courses, coursesAfter(courses, places), [{ session, path: "" }], member);
  return [
    ...judge(one).map((finding) => ({ ...finding, field: "appointmentId" })),
    ...judge(other).map((finding) => ofOther({ ...finding, field: "otherId" }, other)),
  ];
}
