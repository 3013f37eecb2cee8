import type { Tx } from "@/lib/db/transaction";
import type { VisitDto } from "./get-visit.schema";
import { hashContent } from "./read-content";
import type { VisitRow } from "./read-visit";

/** The signature of a visit, held against its record, and the addenda that follow it. */
export async function readEnd(
  tx: Tx,
  clinicId: string,
  { id: visitId, endKind }: VisitRow,
): Promise<Pick<VisitDto, "signature" | "addenda">> {
  if (endKind !== "signed") return { signature: null, addenda: [] };
  const row = await tx.visitSignature.findUnique({ where: { clinicId_visitId: { clinicId, visitId } } });
  const addenda = await tx.visitAddendum.findMany({
    where: { clinicId, visitId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  const signature = row && {
    ...{ signerName: row.name, signedAt: row.signedAt.toISOString(), statement: row.statement },
    contentHash: row.contentHash,
    matches: row.contentHash === (await hashContent(tx, clinicId, visitId)),
  };
  return {
    signature,
    addenda: addenda.map(({ id, name, addedAt, text }) => {
      return { id, authorName: name, addedAt: addedAt.toISOString(), text };
    }),
  };
}
