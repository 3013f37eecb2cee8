import { currentProtocol } from "@/lib/clinic/current-protocol";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { diffProtocols } from "@/lib/rules";
import { actingMember } from "./acting-member";
import { draftOf, factsOf, judgeDraft } from "./judge-draft";
import { loadCourse } from "./load-course";
import { adoptionPreviewSchema, previewAdoptionSchema } from "./preview-adoption.schema";
import { adoptionEffects } from "./preview-adoption-effects";

/** What would change for a course that keeps an earlier protocol, if it went over to the one in force. Writes nothing. */
export const previewAdoption = query({
  name: "plan.preview-adoption",
  summary: "See what the protocol in force would change in a course",
  http: "GET /plans/{planId}/protocol-adoption",
  allow: ["owner", "clinician"],
  readsRecord: true,
  input: previewAdoptionSchema,
  output: adoptionPreviewSchema,
  async run({ tx, clock, audit, ...context }, { planId }) {
    const actor = actingMember(context.actor);
    const clinicId = actor.clinic.id;
    const today = dayOf(clock.now(), actor.clinic.zone);
    const course = await loadCourse(tx, clinicId, planId);
    if (course === null) return notFound("plan");
    const current = await currentProtocol(tx, clinicId, today);
    if (!current.ok) return current;
    const { plan } = course;
    audit({ subjectId: planId, patientId: plan.patientId });
    const from = { version: plan.protocolVersion };
    const { id, version, protocol } = current.value;
    if (id === plan.protocolId || plan.endedAt !== null) {
      const findings = plan.endedAt === null ? judgeDraft(factsOf(course, actor), draftOf(course), actor) : [];
      return ok({ from, to: null, changes: [], sessions: [], findings, added: [], removed: [] });
    }
    const { sessions, after: findings, added, removed } = adoptionEffects(course, protocol, { today, actor });
    const changes = diffProtocols(course.protocol, protocol);
    return ok({ from, to: { id, version }, changes, sessions, findings, added, removed });
  },
});
