import { Temporal } from "temporal-polyfill";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { actingMember } from "@/lib/plans/acting-member";
import { checkAnesthesia } from "@/lib/rules";
import { factsOf, markSteps } from "@/lib/visits/mark-step";
import { openVisit } from "@/lib/visits/open-visit";
import { applyAnestheticSchema } from "./apply-anesthetic.schema";
import { checkNumbingPlace, isNeedled } from "./check-place";
import { creamOf } from "./cream-of";
import { kept, liveEntries } from "./entries";
import { recordedSchema } from "./fields.schema";
import { inWordsOfInput } from "./in-words-of-input";
import { momentOf } from "./moment";
import { numbingFacts } from "./numbing-facts";
import { refuseStrength, refuseTime } from "./refuse-application";
import { settleWarnings } from "./settle-warnings";

/**
 * Records numbing cream put on a patient, once the steps before it are done and the rules let it: product, strength, lot and expiry,
 * grams, area, weight asked anew, zones, skin, cover and history, with everything else that numbed this patient lately. A block
 * refuses (`findings`); a warning is acknowledged by a clinician and stays with the record. Cream is recorded in the order it went on.
 */
export const applyAnesthetic = command({
  name: "anesthesia.apply-anesthetic",
  summary: "Record numbing cream put on a patient",
  http: "POST /visits/{visitId}/anesthesia",
  allow: ["clinician"],
  live: "day",
  input: applyAnestheticSchema,
  output: recordedSchema,
  async run(context, input) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const { id: clinicId, zone } = member.clinic;
    const opened = await openVisit(tx, clinicId, input.visitId, input.version);
    if (!opened.ok) return opened;
    const { course, visit, done } = opened.value;
    const now = clock.now();
    const arrivedAt = Temporal.Instant.from(visit.arrivedAt);
    const moment = momentOf(input, { now, day: visit.day, zone, after: arrivedAt });
    if (!moment.ok) return moment;
    const today = dayOf(now, zone);
    const facts = await numbingFacts(tx, course, clinicId, input, { nowMs: now.epochMilliseconds, today });
    const ofVisit = await liveEntries(tx, clinicId, visit.id);
    const lastAppliedAt = facts.priorApplications24h.at(-1)?.appliedAt;
    const refusal =
      refuseStrength(course.protocol, input) ?? refuseTime(moment.value, arrivedAt, { ofVisit, lastAppliedAt }, zone);
    if (refusal !== null) return refusal;

    const application = creamOf(input, moment.value.toString(), isNeedled(opened.value));
    const { length } = factsOf(opened.value);
    const found = inWordsOfInput(checkAnesthesia(course.protocol, { application, length, ...facts }));
    const judged = [...checkNumbingPlace(opened.value, "given"), ...found];
    const settled = settleWarnings("applied", { judged }, input.acknowledged, member);
    if (!settled.ok) return settled;

    const id = newId();
    const { product: productId, lot, expires, grams, areaCm2, weightKg, zones, skinIntact, occlusion } = input;
    const strength = course.protocol.anesthesia.products.find((one) => one.id === productId)?.percent ?? input.percent;
    const appliedAt = new Date(moment.value.epochMilliseconds);
    const signedAt = new Date(now.epochMilliseconds);
    await tx.anesthesiaChecklist.create({
      data: {
        ...{ clinicId, id, visitId: visit.id, productId, lot, grams, areaCm2, zones, skinIntact, occlusion, appliedAt },
        ...{ percent: { ...strength }, expiresOn: expires === undefined ? null : dayToDb(expires) },
        ...{ weightKg: weightKg ?? null, flags: [...facts.patient.flags], readBack: true },
        ...{ appliedById: member.memberId, signedById: member.memberId, signedAt },
        findings: kept(null, settled.value),
      },
    });
    const steps = done.includes("anesthesia_recorded")
      ? []
      : [{ step: "anesthesia_recorded" as const, data: { applicationId: id } }];
    const marked = await markSteps(context, member, opened.value, steps);
    if (!marked.ok) return marked;
    const { readBack: _, visitId: __, version: ___, ...recorded } = input;
    audit({
      subjectId: visit.id,
      patientId: visit.patientId,
      after: { applicationId: id, ...recorded, findings: settled.value },
    });
    return ok({ visitId: visit.id, version: marked.value.version, applicationId: id, findings: judged });
  },
});
