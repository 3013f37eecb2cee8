import type { ConsentEvidenceKind } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { hashText } from "./hash-text";
import { canonicalJson, genesis, sealOf } from "./seal";

type Evidence = {
  readonly clinicId: string;
  readonly consentId: string;
  readonly patientId: string;
  readonly kind: ConsentEvidenceKind;
  readonly at: Date;
  /** Plain JSON. */
  readonly content: unknown;
};

/**
 * Adds a bundle at the end of the clinic's chain, in the transaction of what it shows. Others who add one wait until this ends.
 * @returns the bundle's seal
 */
export async function appendEvidence(tx: Tx, { clinicId, content: facts, ...evidence }: Evidence): Promise<string> {
  await tx.$executeRaw`INSERT INTO consent_chain (clinic_id, seq, seal) VALUES (${clinicId}::uuid, 0, ${genesis}) ON CONFLICT DO NOTHING`;
  const [end] = await tx.$queryRaw<{ seq: number; seal: string }[]>`
    SELECT seq, seal FROM consent_chain WHERE clinic_id = ${clinicId}::uuid FOR NO KEY UPDATE`;
  if (end === undefined) throw new Error(`clinic ${clinicId} has no chain of evidence`);
  const seq = end.seq + 1;
  const content = canonicalJson(facts);
  const contentHash = hashText(content);
  const seal = sealOf(seq, end.seal, contentHash);
  await tx.consentEvidence.createMany({
    data: { clinicId, seq, ...evidence, content, contentHash, previousSeal: end.seal, seal },
  });
  return seal;
}
