import { prisma } from "@/lib/db/client";

/** Marks everything that waits to be sent as sent: the patients of the clinic know it now. */
export async function markSent(clinicId: string): Promise<void> {
  await prisma().message.updateMany({
    where: { clinicId, sentAt: null, supersededAt: null },
    data: { sentAt: new Date() },
  });
}

/** What still is to go out to the patients of a clinic, oldest first. */
export function waitingMessages(clinicId: string) {
  return prisma().message.findMany({
    where: { clinicId, sentAt: null, supersededAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
