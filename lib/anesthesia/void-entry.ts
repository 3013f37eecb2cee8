import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { markSteps } from "@/lib/visits/mark-step";
import { openVisit } from "@/lib/visits/open-visit";
import { isNeedled } from "./check-place";
import { findEntry } from "./entries";
import { recordedSchema } from "./fields.schema";
import { voidEntrySchema } from "./void-entry.schema";

/**
 * Voids an entry of the numbing record that was made by mistake. It stays readable with the reason and counts for nothing: neither in
 * the totals nor at the gate. Refused (conflict) once the skin was needled on its strength: then an addendum tells of it.
 */
export const voidEntry = command({
  name: "anesthesia.void-entry",
  summary: "Void an entry of the numbing record",
  http: "POST /visits/{visitId}/anesthesia/{applicationId}/void",
  allow: ["clinician"],
  live: "day",
  input: voidEntrySchema,
  output: recordedSchema,
  async run(context, { visitId, version, applicationId, because }) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const opened = await openVisit(tx, clinicId, visitId, version);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    const entry = await findEntry(tx, clinicId, visit.id, applicationId);
    if (!entry.ok) return entry;
    if (isNeedled(opened.value))
      return conflict("The skin was needled after this entry. Tell of the mistake in an addendum.");
    const voidedAt = new Date(clock.now().epochMilliseconds);
    await tx.anesthesiaChecklist.update({
      where: { clinicId_id: { clinicId, id: applicationId } },
      data: { voidedAt, voidedById: member.memberId, voidReason: because },
    });
    const marked = await markSteps(context, member, opened.value, []);
    if (!marked.ok) return marked;
    audit({
      subjectId: visit.id,
      patientId: visit.patientId,
      before: { applicationId },
      after: { applicationId, because },
    });
    return ok({ visitId: visit.id, version: marked.value.version, applicationId, findings: [] });
  },
});
