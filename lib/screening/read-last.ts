import { dayFromDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { LastAnswered } from "./last-answered.schema";

/** The latest questionnaire of a patient, without its answers. @returns null when nothing was answered */
export async function readLast(tx: Tx, clinicId: string, patientId: string): Promise<LastAnswered | null> {
  const row = await tx.screening.findFirst({
    where: { clinicId, patientId },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    select: {
      ...{ kind: true, answeredAt: true, answeredOn: true },
      member: { select: { name: true } },
      link: { select: { toAddress: true } },
    },
  });
  if (row === null) return null;
  const { kind, answeredAt, answeredOn, member, link } = row;
  return {
    ...{ kind, on: dayFromDb(answeredOn), at: answeredAt.toISOString() },
    how: member !== null ? "clinician" : link !== null ? "link" : "portal",
    askedBy: member?.name ?? null,
    toAddress: link?.toAddress ?? null,
  };
}
