import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import type { ClinicActor } from "./actor";
import type { AuditDetail } from "./operation";

type Event = {
  readonly operation: string;
  readonly at: Date;
  readonly requestId: string;
  readonly detail: AuditDetail;
};

/** Writes one audit row in the transaction of what it tells. If it cannot be written, nothing is. */
export async function writeAudit(
  tx: Tx,
  actor: ClinicActor,
  { operation, at, requestId, detail }: Event,
): Promise<void> {
  const patientId = actor.kind === "patient" ? actor.patientId : (detail.patientId ?? null);
  const actorId = actor.kind === "member" ? actor.memberId : actor.kind === "patient" ? actor.patientId : null;
  // createMany: a patient may add to the audit but not read it, so nothing is read back.
  await tx.auditEvent.createMany({
    data: {
      clinicId: actor.clinic.id,
      id: newId(),
      at,
      actorKind: actor.kind,
      actorId,
      actorName: actor.name,
      operation,
      subjectId: detail.subjectId ?? null,
      patientId,
      ...(detail.before === undefined ? {} : { before: detail.before as Prisma.InputJsonValue }),
      ...(detail.after === undefined ? {} : { after: detail.after as Prisma.InputJsonValue }),
      requestId,
    },
  });
}
