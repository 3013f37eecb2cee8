import { z } from "zod";
import { linkMisses } from "@/lib/auth/link-limits";
import { hashSecret } from "@/lib/auth/secret";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { ActorClinic } from "@/lib/operation/actor";
import type { IdentityContext } from "@/lib/operation/identity-command";
import { notFound, type Refusal } from "@/lib/operation/refusal";

/** A secret somebody came with, and the place on the network they came from. */
export const secretSchema = z.object({ secret: z.string().min(1).max(100), address: z.string().max(64) });

/** What every link is found by: its secret, and that it was neither replaced nor is over. */
type Open = { readonly tokenHash: string; readonly revokedAt: null; readonly expiresAt: { readonly gt: Date } };
type Link = { readonly clinicId: string; readonly id: string; readonly patientId: string };
type Holder<L> = {
  readonly clinic: ActorClinic;
  readonly linkId: string;
  readonly patientId: string;
  readonly name: string;
  readonly link: L;
};

/**
 * In whose name a secret address acts. One that leads nowhere is refused (not_found), whatever the reason; a place that tried too many, of
 * whatever kind, has to wait (rate_limited).
 * @param find reads the link of one kind, with what else keeps it open
 */
export async function findHolder<L extends Link>(
  { tx, clock }: IdentityContext,
  { secret, address }: z.output<typeof secretSchema>,
  find: (open: Open) => Promise<L | null>,
): Promise<Result<Holder<L>, Refusal>> {
  const wait = await linkMisses.mustWait(address);
  if (wait !== null) {
    return refuse({ kind: "rate_limited", message: "Too many links that lead nowhere.", retryAfterSeconds: wait });
  }
  const expiresAt = { gt: new Date(clock.now().epochMilliseconds) };
  const link = await find({ tokenHash: hashSecret(secret), revokedAt: null, expiresAt });
  if (link === null) {
    await linkMisses.countMiss(address);
    return notFound("link");
  }
  const { clinicId, id: linkId, patientId } = link;
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { id: true, name: true, zone: true },
  });
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { givenName: true, familyName: true },
  });
  return ok({ clinic, linkId, patientId, name: `${patient.givenName} ${patient.familyName}`, link });
}
