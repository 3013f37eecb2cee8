import type { Tx } from "@/lib/db/transaction";
import type { Finding } from "@/lib/kernel/finding";
import { consentPlan } from "@/lib/rules";
import type { VisitDto } from "./get-visit.schema";
import { consentFindings } from "./judge-consent";
import type { OpenVisit } from "./open-visit";
import { readChanges } from "./read-changes";

/** The consent that stands for a visit with its reaffirmation, and what the rules say of it for the session as planned. */
export async function consentView(
  tx: Tx,
  clinicId: string,
  opened: OpenVisit,
  now: string,
): Promise<{ readonly consent: VisitDto["consent"]; readonly findings: Finding[] }> {
  const { visit, course, session } = opened;
  const { consent } = course;
  const about = consent && { clinicId, visitId: visit.id, consentId: consent.id };
  const said = about && (await tx.consentReaffirmation.findFirst({ where: about, orderBy: { at: "desc" } }));
  const reaffirmed = said && { at: said.at.toISOString(), by: said.byName, signed: said.signature !== null };
  const findings = consentFindings(opened, consent, {
    lengthHundredthsMm: session.plannedLengthHundredthsMm,
    zones: course.plan.zones,
    reaffirmed,
    changes: consent === null ? [] : await readChanges(tx, clinicId, opened, consent.facts.signedAt),
    now,
  });
  if (consent === null) return { consent: null, findings };
  const { signedOn, zones, maxLength } = consent.facts;
  const [step] = consentPlan(course.protocol, { signedOn, sessionDates: [visit.day] });
  return {
    findings,
    consent: {
      ...{ id: consent.id, signedOn, zones: [...zones], maxLengthHundredthsMm: maxLength },
      needs: step?.needs ?? "new_consent",
      reaffirmed: reaffirmed && { at: reaffirmed.at, byName: reaffirmed.by, signed: reaffirmed.signed },
    },
  };
}
