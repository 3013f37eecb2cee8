import { z } from "zod";
import { linkMisses } from "@/lib/auth/link-limits";
import { hashSecret } from "@/lib/auth/secret";
import { ok, refuse } from "@/lib/kernel/result";
import type { SignerActor } from "@/lib/operation/actor";
import { identityCommand } from "@/lib/operation/identity-command";
import { notFound } from "@/lib/operation/refusal";

/**
 * In whose name a link signs, and for which plan. One that is unknown, replaced or over leads nowhere, all alike; whether it was used is
 * told by what it may then read. Refuses a place that tried too many (rate_limited).
 */
export const findLink = identityCommand({
  name: "consent.find-link",
  summary: "Look up a link to sign by its secret",
  input: z.object({ secret: z.string().min(1).max(100), address: z.string().max(64) }),
  async run({ tx, clock }, { secret, address }) {
    const wait = await linkMisses.mustWait(address);
    if (wait !== null) {
      return refuse({ kind: "rate_limited", message: "Too many links that lead nowhere.", retryAfterSeconds: wait });
    }
    const link = await tx.consentLink.findUnique({
      where: {
        tokenHash: hashSecret(secret),
        revokedAt: null,
        expiresAt: { gt: new Date(clock.now().epochMilliseconds) },
      },
      select: { clinicId: true, id: true, patientId: true, planId: true },
    });
    if (link === null) {
      await linkMisses.countMiss(address);
      return notFound("link");
    }
    const { clinicId, id: linkId, patientId, planId } = link;
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { id: true, name: true, zone: true },
    });
    const patient = await tx.patient.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id: patientId } },
      select: { givenName: true, familyName: true },
    });
    const name = `${patient.givenName} ${patient.familyName}`;
    return ok<SignerActor>({ kind: "signer", clinic, linkId, patientId, planId, name });
  },
});
