import { Temporal } from "temporal-polyfill";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { conflict, refuseFindings } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { checkTakenOff } from "@/lib/rules";
import { markSteps } from "@/lib/visits/mark-step";
import { openVisit } from "@/lib/visits/open-visit";
import { applicationOf } from "./creams";
import { findCream, liveEntries } from "./entries";
import { recordedSchema } from "./fields.schema";
import { inWordsOfInput } from "./in-words-of-input";
import { momentOf } from "./moment";
import { numbingPatient } from "./numbing-facts";
import { removeAnestheticSchema } from "./remove-anesthetic.schema";

const REMOVED = "anesthesia_removed";

/**
 * Records that what was left of a cream was wiped off the skin, after the cream was taken off. With the last cream of the visit the
 * step of its removal is done, and needling may come near. A time once recorded stays.
 */
export const wipeAnesthetic = command({
  name: "anesthesia.wipe-anesthetic",
  summary: "Record that the skin was wiped after numbing",
  http: "POST /visits/{visitId}/anesthesia/{applicationId}/wiping",
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
    const { course, visit, done } = opened.value;
    const cream = await findCream(tx, clinicId, visit.id, input.applicationId);
    if (!cream.ok) return cream;
    const row = cream.value;
    if (row.wipedOffAt !== null) return conflict("This cream is already recorded as wiped off.");
    if (row.removedAt === null) {
      const message = "Take the cream off first, then wipe the skin.";
      return conflict(message, [], [{ path: "time", rule: "not_removed", message }]);
    }
    const now = clock.now();
    const moment = momentOf(input, {
      ...{ now, day: visit.day, zone },
      after: Temporal.Instant.fromEpochMilliseconds(row.removedAt.getTime()),
    });
    if (!moment.ok) return moment;
    const wipedAt = moment.value;
    const application = { ...applicationOf(row), wipedAt: wipedAt.toString() };
    const patient = numbingPatient(course, row.flags, row.weightKg === null ? null : Number(row.weightKg));
    // How long it was on was read when it came off.
    const { refused } = checkTakenOff(course.protocol, application, { patient, today: dayOf(now, zone) });
    if (refused.length > 0) return refuseFindings(inWordsOfInput(refused));

    await tx.anesthesiaChecklist.update({
      where: { clinicId_id: { clinicId, id: row.id } },
      data: { wipedOffAt: new Date(wipedAt.epochMilliseconds), wipedById: member.memberId },
    });
    const left = (await liveEntries(tx, clinicId, visit.id)).filter(({ wipedOffAt }) => wipedOffAt === null);
    const steps = left.length === 0 && !done.includes(REMOVED) ? [{ step: REMOVED } as const] : [];
    const marked = await markSteps(context, member, opened.value, steps);
    if (!marked.ok) return marked;
    audit({
      subjectId: visit.id,
      patientId: visit.patientId,
      after: { applicationId: row.id, wipedAt: wipedAt.toString() },
    });
    return ok({ visitId: visit.id, version: marked.value.version, applicationId: row.id, findings: [] });
  },
});
