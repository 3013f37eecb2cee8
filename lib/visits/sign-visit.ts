import { confirmPassword } from "@/lib/auth/confirm-password";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { nextStep } from "@/lib/rules";
import { endVisit } from "./end-visit";
import { factsOf } from "./mark-step";
import { type OpenVisit, openVisit } from "./open-visit";
import { hashContent } from "./read-content";
import { signedVisitSchema, signVisitSchema } from "./sign-visit.schema";

/** What a signature says. */
const statement = "This record is complete and true, and I answer for it.";

function refuseUnfinished(opened: OpenVisit) {
  const missing = nextStep(opened.course.protocol, opened.done, factsOf(opened));
  if (missing === null && opened.visit.treatmentId !== null) return null;
  const message = `This visit still needs ${missing?.label ?? "the treatment"}.`;
  return conflict(message, [], [{ path: "visitId", rule: missing?.id ?? "rolling", message }]);
}

/**
 * A clinician signs the record of a visit, by their password, and locks it: from then on there are addenda alone. Its appointment is
 * completed. Refuses a visit that still needs a step (conflict, rule: the step), one that has ended, and a wrong password.
 */
export const signVisit = command({
  name: "visit.sign-visit",
  summary: "Sign and lock the record of a visit",
  http: "POST /visits/{visitId}/signature",
  allow: ["clinician"],
  live: "day",
  secrets: ["password"],
  input: signVisitSchema,
  output: signedVisitSchema,
  async run(context, { visitId, version, password }) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const opened = await openVisit(tx, clinicId, visitId, version);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    const unfinished = refuseUnfinished(opened.value);
    if (unfinished !== null) return unfinished;
    const confirmed = await confirmPassword(member.userId, password);
    if (!confirmed.ok) return confirmed;
    const contentHash = await hashContent(tx, clinicId, visitId);
    const at = new Date(clock.now().epochMilliseconds);
    const by = { memberId: member.memberId, name: member.name, signedAt: at, statement };
    await tx.visitSignature.create({ data: { clinicId, visitId, ...by, contentHash } });
    const ended = await endVisit(context, visit, { kind: "signed", at });
    if (!ended) return stale("visit", visit.version);
    audit({ subjectId: visitId, patientId: visit.patientId, after: { statement, contentHash } });
    const signed = { signedAt: at.toISOString(), signerName: member.name, statement, contentHash };
    return ok({ visitId, version: visit.version + 1, ...signed });
  },
});
