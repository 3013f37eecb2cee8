import { currentProtocol } from "@/lib/clinic/current-protocol";
import { maxDay } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { healingDays } from "@/lib/rules";
import { healthFacts } from "@/lib/screening/health-facts";
import { actingMember } from "./acting-member";
import { checkPlanSchema, planCheckSchema } from "./check-plan.schema";
import { draftTimeline, factsOf, judgeDraft } from "./judge-draft";
import { bookedIn, loadCourses } from "./load-course";
import { judged, sessionView } from "./plan-view";
import { redraft } from "./redraft";
import { screenDraft } from "./screen-draft";

/** What the rules say of a course while it is edited, and when its sessions could be. Writes nothing. */
export const checkPlan = query({
  name: "plan.check-plan",
  summary: "Check a course while it is edited",
  http: "POST /plans/check",
  allow: ["owner", "clinician", "front_desk"],
  input: checkPlanSchema,
  output: planCheckSchema,
  async run({ tx, actor, clock }, { patientId, planId, indication, zones, sessions, startFrom }) {
    const member = actingMember(actor);
    const today = dayOf(clock.now(), member.clinic.zone);
    const record = await loadCourses(tx, member.clinic.id, patientId);
    if (record === null) return notFound("patient");
    const { health, history, courses } = record;
    const edited = courses.find(({ plan }) => plan.id === planId);
    if (planId !== undefined && edited === undefined) return notFound("plan");
    const current = edited ? ok(edited) : await currentProtocol(tx, member.clinic.id, today);
    if (!current.ok) return current;
    const { protocol } = current.value;
    const patient = { ...record.patient, ...healthFacts(protocol, health) };
    const upcoming = courses.flatMap((course) => bookedIn(course.sessions));
    const facts = edited
      ? factsOf(edited, member)
      : { protocol, patient, waitsFor: patient, history, upcoming, acknowledged: [], reader: member };
    const existing = edited?.sessions ?? [];
    const draft = redraft(existing, { indication, zones, sessions });
    const windows = draftTimeline(facts, draft, startFrom === undefined ? today : maxDay(startFrom, today));
    return ok({
      today,
      healingDays: healingDays(facts.protocol),
      findings: judged(
        [...judgeDraft(facts, draft, member), ...screenDraft(facts, draft, today)],
        edited?.overrides ?? [],
        member,
      ),
      sessions: windows.map((window) =>
        sessionView(
          window,
          existing.find(({ number }) => number === window.number),
          member.clinic.zone,
        ),
      ),
    });
  },
});
