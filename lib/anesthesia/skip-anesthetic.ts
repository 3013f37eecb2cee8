import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { checkAnesthesia } from "@/lib/rules";
import { factsOf, markSteps } from "@/lib/visits/mark-step";
import { openVisit } from "@/lib/visits/open-visit";
import { checkNumbingPlace } from "./check-place";
import { kept, liveEntries } from "./entries";
import { recordedSchema } from "./fields.schema";
import { inWordsOfInput } from "./in-words-of-input";
import { numbingPatient } from "./numbing-facts";
import { settleWarnings } from "./settle-warnings";
import { skipAnestheticSchema } from "./skip-anesthetic.schema";

/** Records that no anesthetic is used at a visit, and why. Refused (conflict) beside cream, or where a reason stands already. */
export const skipAnesthetic = command({
  name: "anesthesia.skip-anesthetic",
  summary: "Record that no anesthetic is used, and why",
  http: "POST /visits/{visitId}/anesthesia/not-used",
  allow: ["clinician"],
  live: "day",
  input: skipAnestheticSchema,
  output: recordedSchema,
  async run(context, { visitId, version, because, acknowledged }) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const { id: clinicId, zone } = member.clinic;
    const opened = await openVisit(tx, clinicId, visitId, version);
    if (!opened.ok) return opened;
    const { course, visit, done } = opened.value;
    const [entry] = await liveEntries(tx, clinicId, visit.id);
    if (entry !== undefined) {
      const message =
        entry.notUsedReason === null
          ? "Cream is recorded at this visit. Void that entry first, if it was a mistake."
          : `It is recorded already that none is used: ${entry.notUsedReason}.`;
      return conflict(
        message,
        [],
        [{ path: "because", rule: entry.notUsedReason === null ? "used" : "done", message }],
      );
    }
    const now = clock.now();
    const found = checkAnesthesia(course.protocol, {
      application: { notUsedBecause: because },
      length: factsOf(opened.value).length,
      priorApplications24h: [],
      patient: numbingPatient(course, [], null),
      today: dayOf(now, zone),
    });
    const judged = [...checkNumbingPlace(opened.value, "not_used"), ...inWordsOfInput(found)];
    const settled = settleWarnings("not_used", { judged }, acknowledged, member);
    if (!settled.ok) return settled;
    const id = newId();
    const signedAt = new Date(now.epochMilliseconds);
    await tx.anesthesiaChecklist.create({
      data: {
        ...{ clinicId, id, visitId: visit.id, notUsedReason: because, signedById: member.memberId, signedAt },
        findings: kept(null, settled.value),
      },
    });
    const steps = done.includes("anesthesia_recorded")
      ? []
      : [{ step: "anesthesia_recorded" as const, data: { applicationId: id } }];
    const marked = await markSteps(context, member, opened.value, steps);
    if (!marked.ok) return marked;
    audit({
      subjectId: visit.id,
      patientId: visit.patientId,
      after: { applicationId: id, because, findings: settled.value },
    });
    return ok({ visitId: visit.id, version: marked.value.version, applicationId: id, findings: judged });
  },
});
