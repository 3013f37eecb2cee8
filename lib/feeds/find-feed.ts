import { z } from "zod";
import { feedMisses } from "@/lib/auth/feed-limits";
import { hashSecret } from "@/lib/auth/secret";
import type { CalendarFeed } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { ok, refuse } from "@/lib/kernel/result";
import type { ClinicActor } from "@/lib/operation/actor";
import { identityCommand } from "@/lib/operation/identity-command";
import { notFound } from "@/lib/operation/refusal";

/** A feed, and in whose name it is read: a patient's under the patient's own rights. */
export type FoundFeed = { readonly feedId: string; readonly actor: ClinicActor };

/**
 * Whose feed a secret is. Refuses one that is unknown, revoked, or made by or for a member who left, all alike, and a place that
 * tried too many (rate_limited).
 */
export const findFeed = identityCommand({
  name: "feed.find-feed",
  summary: "Look up a calendar feed by its secret",
  input: z.object({ secret: z.string().min(1).max(100), address: z.string().max(64) }),
  async run({ tx }, { secret, address }) {
    const wait = await feedMisses.mustWait(address);
    if (wait !== null) {
      return refuse({
        kind: "rate_limited",
        message: "Too many calendars that are not there.",
        retryAfterSeconds: wait,
      });
    }
    const feed = await tx.calendarFeed.findFirst({ where: { tokenHash: hashSecret(secret), revokedAt: null } });
    const actor = feed && (await readerOf(tx, feed));
    if (feed === null || actor === null) {
      await feedMisses.countMiss(address);
      return notFound("calendar");
    }
    return ok<FoundFeed>({ feedId: feed.id, actor });
  },
});

/** In whose name a feed is read; null when a member whose it is, or who made it, has left. */
async function readerOf(tx: Tx, feed: CalendarFeed): Promise<ClinicActor | null> {
  const { clinicId, memberId, createdById, patientId } = feed;
  const members = [memberId, createdById].filter((id) => id !== null);
  const left = await tx.member.count({ where: { clinicId, id: { in: members }, endedAt: { not: null } } });
  if (left > 0) return null;
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { id: true, name: true, zone: true },
  });
  if (patientId === null) return { kind: "system", clinic, name: "Calendar feed" };
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { givenName: true, userId: true },
  });
  return { kind: "patient", clinic, userId: patient.userId ?? patientId, patientId, name: patient.givenName };
}
