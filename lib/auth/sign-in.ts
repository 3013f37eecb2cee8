import { z } from "zod";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import type { ClinicActor } from "@/lib/operation/actor";
import { writeAudit } from "@/lib/operation/audit";
import { identityCommand } from "@/lib/operation/identity-command";
import { passwordFits } from "./password";
import { forgetTries, takeTry } from "./sign-in-limits";

export type SignedIn = { readonly clinicId: string; readonly sessionId: string; readonly name: string };

/**
 * Signs a member or patient in: e-mail and password against argon2id, rate-limited, one answer for every failure.
 * @returns the new server-side session; a member's sign-in goes before a patient's
 */
export const signIn = identityCommand({
  name: "auth.sign-in",
  summary: "Sign in with e-mail and password",
  input: z.object({
    email: z.string().trim().toLowerCase().min(1).max(254),
    password: z.string().min(1).max(200),
    address: z.string().max(64),
  }),
  async run({ tx, clock, requestId }, { email, password, address }) {
    const waitSeconds = await takeTry(email, address);
    if (waitSeconds !== null) {
      const minutes = Math.ceil(waitSeconds / 60);
      return refuse({
        kind: "rate_limited",
        message: `Too many tries. Wait ${minutes} min.`,
        retryAfterSeconds: waitSeconds,
      });
    }
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
    const fits = await passwordFits(user?.passwordHash ?? null, password);
    const actor = fits && user !== null ? await accessOf(tx, user.id) : null;
    if (actor === null)
      return refuse({ kind: "unauthenticated", message: "This e-mail and password do not go together." });
    await forgetTries(email, address);
    const sessionId = newId();
    const now = new Date(clock.now().epochMilliseconds);
    const person =
      actor.kind === "patient"
        ? { patientId: actor.patientId }
        : { memberId: actor.kind === "member" ? actor.memberId : null };
    await tx.authSession.create({
      data: {
        clinicId: actor.clinic.id,
        id: sessionId,
        userId: user?.id ?? "",
        ...person,
        createdAt: now,
        lastSeenAt: now,
      },
    });
    await writeAudit(tx, actor, { operation: "auth.sign-in", at: now, requestId, detail: { subjectId: sessionId } });
    return ok<SignedIn>({ clinicId: actor.clinic.id, sessionId, name: actor.name });
  },
});

async function accessOf(tx: Tx, userId: string): Promise<ClinicActor | null> {
  const clinic = { select: { id: true, name: true, zone: true } };
  const member = await tx.member.findFirst({
    where: { userId, endedAt: null },
    include: { clinic },
    orderBy: { createdAt: "asc" },
  });
  if (member !== null) {
    return {
      kind: "member",
      clinic: member.clinic,
      userId,
      memberId: member.id,
      name: member.name,
      role: member.role,
      prescriber: member.prescriber,
    };
  }
  const patient = await tx.patient.findFirst({
    where: { userId },
    select: { id: true, givenName: true, familyName: true, clinic },
    orderBy: { id: "asc" },
  });
  if (patient === null) return null;
  const name = `${patient.givenName} ${patient.familyName}`;
  return { kind: "patient", clinic: patient.clinic, userId, patientId: patient.id, name };
}
