import {
  type PreviewReplanInput,
  previewReplanSchema,
  replanPreviewSchema,
} from "@/lib/appointments/preview-replan.schema";
import { leftOutView, lineView } from "@/lib/appointments/replan/line-view";
import { askVisits, type DayVisit, movableOthers, readDay } from "@/lib/appointments/replan/load-replan";
import { pinVisits } from "@/lib/appointments/replan/pin-visits";
import { readArrived } from "@/lib/appointments/replan/read-arrived";
import { type NamedDropOut, readDropOut } from "@/lib/appointments/replan/read-drop-out";
import { readSubjects } from "@/lib/appointments/replan/read-subjects";
import { summaryOf, totalsOf } from "@/lib/appointments/replan/totals";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { query } from "@/lib/operation/query";
import { conflict } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { replanQuestion } from "@/lib/scheduling";
import { solveAssignment } from "@/lib/solver/solve-assignment";

/** So long before a visit that comes forward its patient must be told, at least. Later is always possible. */
const tellAheadMs = 2 * 3_600_000;

/** The plan for a drop-out: what becomes of each visit it touches. */
async function planFor(
  context: Context,
  input: PreviewReplanInput,
  visits: readonly DayVisit[],
  dropOut: NamedDropOut,
) {
  const isLeftOut = ({ id }: DayVisit) => input.leftOut.includes(id);
  const others = input.moveOthers ? movableOthers(visits) : [];
  const isAsked = (visit: DayVisit) => (visit.isAffected || others.includes(visit)) && !isLeftOut(visit);
  const unpinned = await askVisits(context, input.day, visits.filter(isAsked));
  const member = actingMember(context.actor);
  const asked = pinVisits({ visits, asked: unpinned, dropOut, member }, input.pins);
  if (!asked.ok) return asked;
  const forwardFromMs = context.clock.now().epochMilliseconds + tellAheadMs;
  const question = replanQuestion({ dropOut, visits: asked.value, forwardFromMs });
  const answer = await solveAssignment(question.model);
  if (answer === null) return conflict("The places you chose need the same person, room or device at once.");
  const plan = question.plan(answer.chosen);
  const lines = visits.flatMap((visit) => {
    if (visit.isAffected && isLeftOut(visit)) return [leftOutView(visit)];
    const line = plan.lines.find((one) => one.visit.id === visit.id);
    return line === undefined ? [] : [lineView(visit, line)];
  });
  return ok({
    name: dropOut.name,
    startsAt: isoOf(dropOut.startsAtMs),
    endsAt: isoOf(dropOut.endsAtMs),
    lines: lines.toSorted((a, b) => Number(b.state === "unplaced") - Number(a.state === "unplaced")),
    totals: totalsOf(lines),
    cost: plan.cost,
    summary: summaryOf(lines),
    proven: answer.isOptimal,
    arrived: await readArrived(context, input.day, dropOut),
  });
}

/**
 * Another place for every visit that cannot stay because a clinician, room or device is not there for a day or part of it: the
 * arrangement with the least disruption of all (ADR 10), with alternatives for each. Writes nothing. Refuses a day that is past, who or
 * what the clinic does not have, and chosen places that cannot be.
 */
export const previewReplan = query({
  name: "appointment.preview-replan",
  summary: "Ask how a day can be arranged anew when somebody or something drops out",
  http: "POST /replans/preview",
  allow: ["owner", "clinician", "front_desk"],
  input: previewReplanSchema,
  output: replanPreviewSchema,
  async run(context, input) {
    const { tx, actor, clock } = context;
    const { clinic } = actor;
    const { day, kind, subjectId } = input;
    const dropOut =
      kind === undefined || subjectId === undefined ? null : await readDropOut(context, { ...input, kind, subjectId });
    if (dropOut !== null && !dropOut.ok) return dropOut;
    const visits = await readDay(context, day, dropOut?.value ?? null);
    const plan = dropOut === null ? ok(null) : await planFor(context, input, visits, dropOut.value);
    if (!plan.ok) return plan;
    return ok({
      day,
      today: dayOf(clock.now(), clinic.zone),
      zone: clinic.zone,
      subjects: await readSubjects(tx, clinic.id, visits),
      plan: plan.value,
    });
  },
});
