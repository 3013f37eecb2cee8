import type {
  Consent,
  ConsentCountersignature,
  ConsentEvidence,
  ConsentTick,
  ConsentWithdrawal,
} from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";

/** A consent with everything that belongs to it, as the rows stand. */
export type ConsentRecord = {
  readonly consent: Consent;
  readonly ticks: readonly ConsentTick[];
  readonly countersignature: ConsentCountersignature | null;
  readonly withdrawals: readonly ConsentWithdrawal[];
  /** In the order of the chain. */
  readonly evidence: readonly ConsentEvidence[];
};

/** One consent with all its rows; null when the clinic has none of this id, or a patient asks for another's. */
export async function readRecord(tx: Tx, clinicId: string, id: string): Promise<ConsentRecord | null> {
  const row = await tx.consent.findUnique({
    where: { clinicId_id: { clinicId, id } },
    include: {
      ticks: true,
      countersignature: true,
      withdrawals: { orderBy: { withdrawnAt: "asc" } },
      evidence: { orderBy: { seq: "asc" } },
    },
  });
  if (row === null) return null;
  const { ticks, countersignature, withdrawals, evidence, ...consent } = row;
  return { consent, ticks, countersignature, withdrawals, evidence };
}
