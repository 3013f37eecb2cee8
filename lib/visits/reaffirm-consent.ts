import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { settleFindings } from "@/lib/plans/settle-findings";
import { writeOverrides } from "@/lib/plans/write-overrides";
import { visitStateSchema } from "./fields.schema";
import { consentFindings } from "./judge-consent";
import { checkPlace, markSteps } from "./mark-step";
import { openVisit } from "./open-visit";
import { readChanges } from "./read-changes";
import { reaffirmConsentSchema } from "./reaffirm-consent.schema";

/**
 * The patient says at this visit that the consent stands: a tick with name and time, and a second signature where the rules ask for
 * one. Refuses (`findings`) without a live consent that covers today's session as planned. A consent signed anew in the course of the
 * visit is reaffirmed by another call; the step itself is done once.
 */
export const reaffirmConsent = command({
  name: "visit.reaffirm-consent",
  summary: "Reaffirm the consent for today's session",
  http: "POST /visits/{visitId}/reaffirmation",
  allow: ["clinician"],
  live: "day",
  input: reaffirmConsentSchema,
  output: visitStateSchema,
  async run(context, { visitId, version, byName, signature, overrides, note }) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const opened = await openVisit(tx, clinicId, visitId, version);
    if (!opened.ok) return opened;
    const { course, session, visit, done } = opened.value;
    const isAgain = done.includes("consent_reaffirmed") && visit.treatmentId === null;
    const place = isAgain ? ok([]) : checkPlace(opened.value, "consent_reaffirmed");
    if (!place.ok) return place;
    const { consent } = course;
    const now = clock.now().toString();
    const findings = consentFindings(opened.value, consent, {
      lengthHundredthsMm: session.plannedLengthHundredthsMm,
      zones: course.plan.zones,
      reaffirmed: { at: now, by: byName, signed: signature !== undefined },
      changes: consent === null ? [] : await readChanges(tx, clinicId, opened.value, consent.facts.signedAt),
      now,
    });
    const settled = settleFindings(findings, course.overrides, overrides, member);
    if (!settled.ok) return settled;
    if (consent === null) return notFound("consent");
    await writeOverrides(context, member, course.plan.id, settled.value);
    const at = new Date(clock.now().epochMilliseconds);
    const by = { at, byName, memberId: member.memberId, ...(signature === undefined ? {} : { signature }) };
    await tx.consentReaffirmation.create({ data: { clinicId, id: newId(), visitId, consentId: consent.id, ...by } });
    const data = { consentId: consent.id, byName, signed: signature !== undefined };
    const steps = isAgain ? [] : [{ step: "consent_reaffirmed" as const, note, data }];
    const marked = await markSteps(context, member, opened.value, steps);
    if (!marked.ok) return marked;
    audit({ subjectId: visitId, patientId: visit.patientId, after: { ...data, overrides, note: note ?? null } });
    return ok({ ...marked.value, findings: [...place.value, ...findings] });
  },
});
