import type { Tx } from "@/lib/db/transaction";
import type { CorrectionDto } from "./treatment.schema";
import { factsOfContent, type TreatmentContent } from "./treatment-content";

/** What a treatment says now, in the words of the tables. One statement. */
export async function readTreatmentContent(tx: Tx, clinicId: string, treatmentId: string): Promise<TreatmentContent> {
  const rows = await tx.$queryRaw<{ content: TreatmentContent }[]>`
    SELECT treatment_content(${clinicId}::uuid, ${treatmentId}::uuid) AS content`;
  const content = rows[0]?.content;
  if (!content) throw new Error(`treatment ${treatmentId} has no content`);
  return content;
}

/** How a treatment was corrected, oldest first. */
export async function readCorrections(tx: Tx, clinicId: string, treatmentId: string): Promise<CorrectionDto[]> {
  const rows = await tx.treatmentCorrection.findMany({
    where: { clinicId, treatmentId },
    orderBy: [{ correctedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, correctedAt, because, before, after }) => ({
    ...{ id, byName: name, at: correctedAt.toISOString(), because },
    before: factsOfContent(before as unknown as TreatmentContent),
    after: factsOfContent(after as unknown as TreatmentContent),
  }));
}
