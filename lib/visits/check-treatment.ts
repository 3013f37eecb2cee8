import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { settleFindings } from "@/lib/plans/settle-findings";
import { beforeNeedling, readRecorded } from "./before-needling";
import { checkedTreatmentSchema, checkTreatmentSchema } from "./check-treatment.schema";
import { deepestOf, needlingFindings } from "./judge-needling";
import { checkPlace, factsOf } from "./mark-step";
import { loadVisit, refuseEnded } from "./open-visit";
import { judgedWithout } from "./say-no-anesthetic";
import { readProducts } from "./topicals";

/**
 * What the rules say of needling this way, asked with the needle set and the pack in hand, before it touches skin: what
 * `visit.record-treatment` would find, or `visit.correct-treatment` once something is recorded. Refuses a visit that has ended, and a product the clinic does not have.
 */
export const checkTreatment = query({
  name: "visit.check-treatment",
  summary: "Ask whether needling this way may begin",
  http: "POST /visits/{visitId}/treatment-check",
  allow: ["clinician"],
  input: checkTreatmentSchema,
  output: checkedTreatmentSchema,
  async run({ tx, actor, clock }, { visitId, ...needling }) {
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const loaded = await loadVisit(tx, clinicId, visitId);
    if (loaded === null) return notFound("visit");
    if (loaded.visit.endKind !== null) return refuseEnded(loaded.visit);
    const recorded = await readRecorded(tx, clinicId, loaded.visit.treatmentId);
    const judged = recorded === null ? ok(loaded) : judgedWithout(beforeNeedling(loaded, recorded), needling);
    if (!judged.ok) return judged;
    const visit = judged.value;
    const products = await readProducts(tx, member.clinic, needling);
    if (!products.ok) return products;
    const place = checkPlace(visit, "rolling", factsOf(visit, deepestOf(needling)));
    if (!place.ok && place.refusal.kind !== "findings") return place;
    const ofPlace = place.ok ? place.value : place.refusal.kind === "findings" ? place.refusal.findings : [];
    const who = { clinic: member.clinic, performer: recorded?.memberId ?? member.memberId };
    const moment = recorded
      ? { now: recorded.recordedAt, until: recorded.recordedAt }
      : { now: clock.now().toString() };
    const found = await needlingFindings(tx, who, visit, needling, products.value, moment);
    const findings = [...ofPlace, ...found];
    const settled = settleFindings(findings, visit.course.overrides, [], member);
    return ok({ mayBegin: settled.ok, findings });
  },
});
