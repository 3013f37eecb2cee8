import { stops } from "@/lib/appointments/judge/judge-day";
import { sessionWindow, upperBound } from "@/lib/appointments/judge/session-window";
import { cascadeViews, uncuredOf } from "@/lib/appointments/moves/cascade-view";
import { coursesAfter, type PlaceAfter } from "@/lib/appointments/moves/courses-after";
import { judgeMoves } from "@/lib/appointments/moves/judge-moves";
import { type LoadedCascade, loadCascade, sharingSkin } from "@/lib/appointments/moves/load-cascade";
import { openChange } from "@/lib/appointments/moves/open-change";
import { remarksAfterCancelling } from "@/lib/appointments/moves/remarks-after-cancelling";
import { cascadePreviewSchema, previewCascadeSchema } from "@/lib/appointments/preview-cascade.schema";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { loadCourses } from "@/lib/plans/load-course";
import { planView } from "@/lib/plans/plan-view";
import { healingDays } from "@/lib/rules";
import { type CascadeChange, cascade } from "@/lib/scheduling";

/** The visits that move: the one asked about, and those that follow. */
function movesOf({ facts }: LoadedCascade, change: CascadeChange, following: ReturnType<typeof cascade>["moves"]) {
  const visitOf = (id: string) => {
    const visit = facts.visits.find((one) => one.id === id);
    if (visit === undefined) throw new Error("a cascade moves a visit that it was not given");
    return visit;
  };
  const own = change.kind === "move" ? [{ visit: visitOf(change.visitId), to: change.to, why: null }] : [];
  return [...own, ...following.map(({ visitId, to, why }) => ({ visit: visitOf(visitId), to, why }))];
}

/**
 * What a change of a course would mean for all of it: which visits would have to move along and why, which stay, and what could
 * not be cured; the course before and after. Changes nothing: `appointment.move-session` does, with the visits named here.
 */
export const previewCascade = query({
  name: "appointment.preview-cascade",
  summary: "Ask what else of a course has to move when a visit moves or is cancelled",
  http: "POST /plans/{planId}/cascade-preview",
  allow: ["owner", "clinician", "front_desk"],
  input: previewCascadeSchema,
  output: cascadePreviewSchema,
  async run(context, input) {
    const { tx, clock } = context;
    const member = actingMember(context.actor);
    const { clinic } = member;
    const row = await tx.treatmentPlan.findUnique({
      where: { clinicId_id: { clinicId: clinic.id, id: input.planId } },
      select: { patientId: true },
    });
    const record = row && (await loadCourses(tx, clinic.id, row.patientId));
    const course = record?.courses.find(({ plan }) => plan.id === input.planId);
    if (!record || !course) return notFound("plan");
    const today = dayOf(clock.now(), clinic.zone);
    const sharing = sharingSkin(course, record.courses);
    const freed = input.change.kind === "cure" ? [] : [input.change.appointmentId];
    const loaded = await loadCascade(context, sharing, { freed, pinned: input.pinned ?? [] });
    const opened = openChange(loaded, course, input.change, clinic.zone);
    if (!opened.ok) return opened;
    const { change, reasons } = opened.value;
    const answer = cascade(loaded.facts, change);

    const views = cascadeViews(loaded, record.courses);
    const moves = movesOf(loaded, change, answer.moves);
    const places = new Map<string, PlaceAfter>(moves.map(views.placeAfter));
    const cancelled = course.sessions.find(({ appointment }) => {
      return change.kind === "cancel" && appointment?.id === change.visitId;
    });
    if (cancelled !== undefined) places.set(cancelled.id, null);
    const after = coursesAfter(record.courses, places);
    const courseAfter = after.find(({ plan }) => plan.id === course.plan.id) ?? course;
    const moving = record.courses.flatMap(({ sessions }) => sessions.filter(({ id }) => places.get(id)));
    const judged = moving.map((session) => ({ session, path: "along." }));
    const uncured = uncuredOf(loaded, answer);
    const possible = reasons.length === 0 && answer.possible;
    const why = uncured.find(({ standing }) => !standing) ?? uncured[0];
    const due = cancelled && courseAfter.sessions.find(({ id }) => id === cancelled.id);
    const window = due ? sessionWindow(courseAfter, due, today, member) : null;
    const stays = loaded.facts.visits.filter(({ id }) => {
      return !moves.some(({ visit }) => visit.id === id) && id !== cancelled?.appointment?.id;
    });
    return ok({
      planId: course.plan.id,
      today,
      healingDays: healingDays(course.protocol),
      before: planView(course, today, member).sessions,
      after: planView(courseAfter, today, member).sessions,
      moves: moves.map(views.moveView),
      stays: stays.map((visit) => ({
        ...views.visitView(visit),
        place: views.placeView(visit.place),
        fixed: visit.fixed === "chosen" ? null : visit.fixed,
      })),
      uncured: uncured.flatMap(({ visitId, ...rest }) => {
        const visit = loaded.facts.visits.find(({ id }) => id === visitId);
        return visit === undefined ? [] : [{ ...views.visitView(visit), ...rest }];
      }),
      brought: answer.illegal.filter(({ standing }) => !standing).length,
      possible,
      headline: possible ? null : (reasons[0]?.message ?? why?.why ?? null),
      findings: [
        ...judgeMoves(record.courses, after, judged, member).filter((finding) => !stops(finding)),
        ...(cancelled ? remarksAfterCancelling(course, courseAfter, member) : []),
      ],
      reasons: reasons.map(({ rule: code, message, path: field }) => ({ code, message, field })),
      window,
      upTo: due ? upperBound(courseAfter, due) : null,
    });
  },
});
