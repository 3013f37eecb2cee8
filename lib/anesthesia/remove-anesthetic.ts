import { Temporal } from "temporal-polyfill";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { checkTakenOff } from "@/lib/rules";
import { markSteps } from "@/lib/visits/mark-step";
import { openVisit } from "@/lib/visits/open-visit";
import { applicationOf } from "./creams";
import { findCream, kept } from "./entries";
import { recordedSchema } from "./fields.schema";
import { inWordsOfInput } from "./in-words-of-input";
import { momentOf } from "./moment";
import { numbingPatient } from "./numbing-facts";
import { removeAnestheticSchema } from "./remove-anesthetic.schema";
import { settleWarnings } from "./settle-warnings";

/**
 * Records that numbing cream was taken off. How long it was on goes with the record, whatever it was, once a clinician has read what
 * the rules say to it; only a removal before the application is refused (`findings`). A time once recorded stays.
 */
export const removeAnesthetic = command({
  name: "anesthesia.remove-anesthetic",
  summary: "Record that numbing cream was taken off",
  http: "POST /visits/{visitId}/anesthesia/{applicationId}/removal",
  allow: ["clinician"],
  live: "day",
  input: removeAnestheticSchema,
  output: recordedSchema,
  async run(context, input) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const { id: clinicId, zone } = member.clinic;
    const opened = await openVisit(tx, clinicId, input.visitId, input.version);
    if (!opened.ok) return opened;
    const { course, visit } = opened.value;
    const cream = await findCream(tx, clinicId, visit.id, input.applicationId);
    if (!cream.ok) return cream;
    const row = cream.value;
    if (row.removedAt !== null) return conflict("This cream is already recorded as taken off.");
    const now = clock.now();
    const after = Temporal.Instant.fromEpochMilliseconds(row.appliedAt.getTime());
    const moment = momentOf(input, { now, day: visit.day, zone, after });
    if (!moment.ok) return moment;
    const removedAt = moment.value;
    const patient = numbingPatient(course, row.flags, row.weightKg === null ? null : Number(row.weightKg));
    const application = { ...applicationOf(row), removedAt: removedAt.toString() };
    const { refused, found } = checkTakenOff(course.protocol, application, { patient, today: dayOf(now, zone) });
    const findings = { judged: inWordsOfInput(refused), facts: inWordsOfInput(found) };
    const settled = settleWarnings("removed", findings, input.acknowledged, member);
    if (!settled.ok) return settled;

    await tx.anesthesiaChecklist.update({
      where: { clinicId_id: { clinicId, id: row.id } },
      data: {
        removedAt: new Date(removedAt.epochMilliseconds),
        removedById: member.memberId,
        findings: kept(row, settled.value),
      },
    });
    const marked = await markSteps(context, member, opened.value, []);
    if (!marked.ok) return marked;
    const after_ = { applicationId: row.id, removedAt: removedAt.toString(), findings: settled.value };
    audit({ subjectId: visit.id, patientId: visit.patientId, after: after_ });
    return ok({ visitId: visit.id, version: marked.value.version, applicationId: row.id, findings: findings.facts });
  },
});
