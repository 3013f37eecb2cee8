import { Temporal } from "temporal-polyfill";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { actingMember } from "@/lib/plans/acting-member";
import { settleFindings } from "@/lib/plans/settle-findings";
import { writeOverrides } from "@/lib/plans/write-overrides";
import { fillSteps } from "./fill-steps";
import { deepestOf, needlingFindings } from "./judge-needling";
import { checkPlace, factsOf, markSteps } from "./mark-step";
import { openVisit } from "./open-visit";
import { recordedTreatmentSchema, recordTreatmentSchema } from "./record-treatment.schema";
import { refuseStart } from "./refuse-start";
import { readProducts } from "./topicals";
import { writeTreatment } from "./write-treatment";

/**
 * Records the needling of a visit, zone by zone, with its devices. It is a fact at once: it moves the windows of the course and governs
 * every later rest. Refuses (`findings`) a step before it that is missing for the needle used, a consent that does not reach it, a
 * device that is expired, used or unknown, and what else the rules block and nobody has let pass; then nothing is written.
 * `visit.check-treatment` asks the same beforehand.
 */
export const recordTreatment = command({
  name: "visit.record-treatment",
  summary: "Record the needling of a visit",
  http: "POST /visits/{visitId}/treatment",
  allow: ["clinician"],
  live: "day",
  input: recordTreatmentSchema,
  output: recordedTreatmentSchema,
  async run(context, input) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const { id: clinicId, zone } = member.clinic;
    const opened = await openVisit(tx, clinicId, input.visitId, input.version);
    if (!opened.ok) return opened;
    const { visit, course } = opened.value;
    const now = clock.now();
    const startedAt = input.startedAt === undefined ? now : Temporal.Instant.from(input.startedAt);
    const outside = refuseStart(visit, startedAt, now, zone);
    if (outside !== null) return outside;
    const facts = factsOf(opened.value, deepestOf(input));
    const place = checkPlace(opened.value, "rolling", facts);
    if (!place.ok) return place;
    const products = await readProducts(tx, member.clinic, input);
    if (!products.ok) return products;
    const who = { clinic: member.clinic, performer: member.memberId };
    const findings = await needlingFindings(tx, who, opened.value, input, products.value, { now: now.toString() });
    const settled = settleFindings(findings, course.overrides, input.overrides, member);
    if (!settled.ok) return settled;
    await writeOverrides(context, member, course.plan.id, settled.value);
    const left = await fillSteps(context, member, opened.value);
    const found = findings.map(({ rule, severity, message }) => ({ rule, severity, message }));
    const rolling = { step: "rolling" as const, note: input.stoppedBecause, data: { findings: found } };
    const stamping = input.zones.some((one) => one.stamping) ? [{ step: "stamping" as const }] : [];
    // The steps before the treatment: the gate looks for them.
    const marked = await markSteps(context, member, opened.value, [...left, rolling, ...stamping], facts);
    if (!marked.ok) return marked;
    const treatmentId = await writeTreatment(
      context,
      member,
      opened.value,
      { ...input, products: products.value },
      startedAt,
    );
    const { visitId, version: _, overrides, ...record } = input;
    audit({
      subjectId: visitId,
      patientId: visit.patientId,
      after: { treatmentId, ...record, overrides, findings: found },
    });
    return ok({ ...marked.value, treatmentId, findings: [...place.value, ...findings] });
  },
});
