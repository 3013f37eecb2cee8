import type { Tx } from "@/lib/db/transaction";
import type { Phases } from "@/lib/scheduling";

/** How long the phases and buffers of a kind of visit last now, in minutes; null when the clinic has no such procedure. */
export function loadPhases(tx: Tx, clinicId: string, procedureId: string): Promise<Phases | null> {
  return tx.procedure.findUnique({
    where: { clinicId_id: { clinicId, id: procedureId } },
    select: {
      numbingMin: true,
      treatmentMin: true,
      recoveryMin: true,
      changeoverMin: true,
      bufferBeforeMin: true,
      bufferAfterMin: true,
    },
  });
}
