import { Temporal } from "temporal-polyfill";
import type { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { settleFindings } from "@/lib/plans/settle-findings";
import { writeOverrides } from "@/lib/plans/write-overrides";
import { beforeNeedling, readRecorded } from "./before-needling";
import { correctTreatmentSchema } from "./correct-treatment.schema";
import { deepestOf, needlingFindings } from "./judge-needling";
import { checkPlace, factsOf, markSteps } from "./mark-step";
import { type OpenVisit, openVisit } from "./open-visit";
import { readTreatmentContent } from "./read-corrections";
import { recordedTreatmentSchema } from "./record-treatment.schema";
import { refuseStart } from "./refuse-start";
import { judgedWithout, sayNoAnesthetic } from "./say-no-anesthetic";
import { readProducts } from "./topicals";
import { contentOf, factsOfContent } from "./treatment-content";

function refuseCorrection(rule: string, message: string) {
  return conflict(message, [], [{ path: "visitId", rule, message }]);
}

/** The steps done once it is corrected: stamping is one exactly where a zone was stamped. */
function doneAfter({ done }: OpenVisit, isStamped: boolean): OpenVisit["done"] {
  const others = done.filter((step) => step !== "stamping");
  return isStamped ? [...others, "stamping"] : others;
}

/**
 * Puts right what was recorded of the needling of a visit, before it is signed. It is judged as the record was, as if that had not been
 * made, and by what stood when it was; the gate looks at it too. What stood before is kept with who corrected it and why; the course is
 * reckoned from the corrected facts at once. A needle that is no longer named was not used. Where it asks for a numbing record and the
 * one recorded did not, why none was used is said with it. Refuses what `visit.record-treatment` refuses, a visit with nothing
 * recorded (conflict, rule not_treated), a signed one, and a correction that changes nothing (same).
 */
export const correctTreatment = command({
  name: "visit.correct-treatment",
  summary: "Correct the record of a needling before it is signed",
  http: "POST /visits/{visitId}/treatment/corrections",
  allow: ["clinician"],
  live: "day",
  input: correctTreatmentSchema,
  output: recordedTreatmentSchema,
  async run(context, input) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const { clinic } = member;
    const opened = await openVisit(tx, clinic.id, input.visitId, input.version);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    const { treatmentId } = visit;
    const recorded = await readRecorded(tx, clinic.id, treatmentId);
    if (treatmentId === null || recorded === null)
      return refuseCorrection("not_treated", "Nothing is recorded at this visit yet: record the treatment.");
    const now = clock.now();
    const startedAt = Temporal.Instant.from(input.startedAt ?? recorded.startedAt ?? recorded.recordedAt);
    const outside = refuseStart(visit, startedAt, now, clinic.zone);
    if (outside !== null) return outside;
    const judged = judgedWithout(beforeNeedling(opened.value, recorded), input);
    if (!judged.ok) return judged;
    const before = judged.value;
    const facts = factsOf(before, deepestOf(input));
    const place = checkPlace(before, "rolling", facts);
    if (!place.ok) return place;
    const products = await readProducts(tx, clinic, input);
    if (!products.ok) return products;
    const who = { clinic, performer: recorded.memberId };
    const moment = { now: recorded.recordedAt, until: recorded.recordedAt };
    const findings = await needlingFindings(tx, who, before, input, products.value, moment);
    const settled = settleFindings(findings, before.course.overrides, input.overrides, member);
    if (!settled.ok) return settled;
    const found = findings.map(({ rule, severity, message }) => ({ rule, severity, message }));
    const how = { products: products.value, startedAt: startedAt.toString(), day: visit.day, found, newId };
    const after = contentOf(input, how);
    const former = factsOfContent(await readTreatmentContent(tx, clinic.id, treatmentId));
    if (JSON.stringify(former) === JSON.stringify(factsOfContent(after)))
      return refuseCorrection("same", "This is what is recorded already: nothing is corrected by it.");
    await writeOverrides(context, member, before.course.plan.id, settled.value);
    await sayNoAnesthetic(context, member, visit.id, input);
    const by = { memberId: member.memberId, name: member.name, correctedAt: new Date(now.epochMilliseconds) };
    await tx.treatmentCorrection.create({
      data: {
        ...{ clinicId: clinic.id, id: newId(), treatmentId, because: input.because, ...by },
        after: after as unknown as Prisma.InputJsonValue,
      },
    });
    const isStamped = input.zones.some(({ stamping }) => stamping);
    const corrected = { ...opened.value, done: doneAfter(opened.value, isStamped) };
    const marked = await markSteps(context, member, corrected, [], facts);
    if (!marked.ok) return marked;
    const { visitId, version: _, ...record } = input;
    audit({
      subjectId: visitId,
      patientId: visit.patientId,
      before: former,
      after: { treatmentId, ...record, findings: found },
    });
    return ok({ ...marked.value, treatmentId, findings: [...place.value, ...findings] });
  },
});
