import type { ConsentEvidence } from "@/lib/db/generated/client";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { countersignedBundle, signedBundle, withdrawnBundle } from "./bundle";
import { brokenChain, brokenSeal, differingParts } from "./find-differences";
import { hashText } from "./hash-text";
import { type ConsentRecord, readRecord } from "./read-record";
import { codeOf } from "./seal";
import { consentVerificationSchema, verifyConsentSchema } from "./verify-consent.schema";

/** The record's own words for what each bundle of a consent should hold; null where the record has nothing it could be of. */
function expectedOf(
  record: ConsentRecord,
  { kind, content }: ConsentEvidence,
): Readonly<Record<string, unknown>> | null {
  switch (kind) {
    case "signed":
      return signedBundle(record.consent, record.ticks);
    case "countersigned":
      return record.countersignature && countersignedBundle(record.countersignature);
    case "withdrawn":
    case "photo_withdrawn": {
      const bundles = record.withdrawals.map(withdrawnBundle);
      return bundles.find(({ withdrawal }) => content.includes(`"scope":"${withdrawal.scope}"`)) ?? null;
    }
    case "copy":
      return null;
  }
}

/** The parts of a bundle as people call them. */
const partNames: Readonly<Record<string, string>> = {
  consent: "patient or course",
  form: "version of the form",
  text: "text",
  scope: "scope (zones, needle, sessions, numbing, who performs)",
  signature: "signature",
  times: "times",
  ticks: "answers",
  circumstances: "circumstances of the signature",
  witness: "witness",
  countersignature: "countersignature",
  withdrawal: "withdrawal",
};

function differencesOf(record: ConsentRecord): string[] {
  const { consent, evidence } = record;
  const said: string[] = [];
  if (hashText(consent.text) !== consent.textHash) said.push("The text is not the one its hash was made of.");
  for (const bundle of evidence) {
    const expected = expectedOf(record, bundle);
    if (expected === null && bundle.kind !== "copy")
      said.push(`Bundle ${bundle.seq}: what it is of is no longer in the record.`);
    if (expected === null) continue;
    for (const part of differingParts(bundle, expected))
      said.push(`Not as it was sealed in bundle ${bundle.seq}: the ${partNames[part] ?? part}.`);
  }
  const kinds = evidence.map(({ kind }) => kind);
  if (!kinds.includes("signed")) said.push("The bundle of the signature is missing.");
  if (record.countersignature !== null && !kinds.includes("countersigned"))
    said.push("The bundle of the countersignature is missing.");
  const taken = kinds.filter((kind) => kind === "withdrawn" || kind === "photo_withdrawn");
  if (record.withdrawals.length > taken.length) said.push("The bundle of a withdrawal is missing.");
  return said;
}

/**
 * Compares a consent with what was sealed when it was signed, and the clinic's whole chain with itself. Names what differs, also after
 * somebody with every right altered the database.
 */
export const verifyConsent = query({
  name: "consent.verify-consent",
  summary: "Check a consent against its sealed evidence",
  http: "GET /consents/{consentId}/verification",
  allow: ["owner", "clinician"],
  readsRecord: true,
  input: verifyConsentSchema,
  output: consentVerificationSchema,
  async run({ tx, actor, clock, audit }, { consentId }) {
    const clinicId = actor.clinic.id;
    const record = await readRecord(tx, clinicId, consentId);
    if (record === null) return notFound("consent");
    const chain = await tx.consentEvidence.findMany({ where: { clinicId }, orderBy: { seq: "asc" } });
    const end = await tx.consentChain.findUnique({ where: { clinicId }, select: { seq: true, seal: true } });
    const differences = [...differencesOf(record), ...record.evidence.flatMap(brokenSeal)];
    const others = chain.filter((bundle) => bundle.consentId !== consentId);
    const chainFaults = [...others.flatMap(brokenSeal), ...brokenChain(chain, end)];
    audit({ subjectId: consentId, patientId: record.consent.patientId });
    const signed = record.evidence.find(({ kind }) => kind === "signed");
    return ok({
      consentId,
      code: codeOf(signed?.seal ?? ""),
      textHash: record.consent.textHash,
      checkedAt: clock.now().toString(),
      intact: differences.length + chainFaults.length === 0,
      differences,
      chainFaults,
      bundles: record.evidence.map(({ seq, kind, at, seal }) => ({ seq, kind, at: at.toISOString(), seal })),
    });
  },
});
