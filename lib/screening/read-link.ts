import { Temporal } from "temporal-polyfill";
import { dayFromDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import { dayOf } from "@/lib/kernel/zoned";
import type { ScreeningLightDto } from "./get-light.schema";

/**
 * The link a patient was sent last and what became of it at `now`, in calendar days of the clinic's zone.
 * @returns null when none was sent
 */
export async function readLink(
  tx: Tx,
  clinic: { readonly id: string; readonly zone: string },
  patientId: string,
  now: Temporal.Instant,
): Promise<ScreeningLightDto["link"]> {
  const row = await tx.screeningLink.findFirst({
    where: { clinicId: clinic.id, patientId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { screening: { select: { answeredOn: true } } },
  });
  if (row === null) return null;
  const { toAddress, createdAt, expiresAt, revokedAt, screening } = row;
  const dayOfDate = (date: Date) => dayOf(Temporal.Instant.fromEpochMilliseconds(date.getTime()), clinic.zone);
  const isOpen = revokedAt === null && now.epochMilliseconds < expiresAt.getTime();
  return {
    toAddress,
    sentOn: dayOfDate(createdAt),
    worksUntil: dayOfDate(expiresAt),
    answeredOn: screening && dayFromDb(screening.answeredOn),
    state: screening !== null ? "answered" : isOpen ? "open" : "ended",
  };
}
