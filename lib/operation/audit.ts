import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { type ClinicActor, patientIdOf } from "./actor";
import type { AuditDetail } from "./operation";

type Event = {
  readonly operation: string;
  readonly at: Date;
  readonly requestId: string;
  readonly detail: AuditDetail;
};

/** Writes the audit row of a call, and those of what it did to others, in the transaction of what they tell: all or nothing. */
export async function writeAudit(
  tx: Tx,
  actor: ClinicActor,
  { operation, at, requestId, detail }: Event,
): Promise<void> {
  const { also = [], ...own } = detail;
  const actorId = actorIdOf(actor);
  // createMany: a patient may add to the audit but not read it, so nothing is read back.
  await tx.auditEvent.createMany({
    data: [own, ...also].map(({ subjectId = null, patientId = null, before, after }) => ({
      clinicId: actor.clinic.id,
      id: newId(),
      at,
      actorKind: actor.kind,
      actorId,
      actorName: actor.name,
      operation,
      subjectId,
      patientId: patientIdOf(actor) ?? patientId,
      ...(before === undefined ? {} : { before: before as Prisma.InputJsonValue }),
      ...(after === undefined ? {} : { after: after as Prisma.InputJsonValue }),
      requestId,
    })),
  });
}

function actorIdOf(actor: ClinicActor): string | null {
  switch (actor.kind) {
    case "member":
      return actor.memberId;
    case "patient":
      return actor.patientId;
    case "signer":
    case "respondent":
      return actor.linkId;
    case "system":
      return null;
  }
}
