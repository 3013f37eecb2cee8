import { z } from "zod";
import { passwordSchema } from "@/lib/auth/accept-invitation.schema";
import { hashPassword, passwordFits } from "@/lib/auth/password";
import { defaultForms } from "@/lib/consent/default-form";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { writeAudit } from "@/lib/operation/audit";
import { identityCommand } from "@/lib/operation/identity-command";
import { invalidField } from "@/lib/operation/refusal";
import { defaultProtocol } from "@/lib/rules";

const isZone = (zone: string) => zone === "UTC" || Intl.supportedValuesOf("timeZone").includes(zone);

/**
 * Founds a clinic with its first owner, the default protocol, which governs nothing until a clinician approves it, and the draft of a
 * consent form, which nobody signs until it is published. Bound to the server's command line alone.
 */
export const setUpClinic = identityCommand({
  name: "clinic.set-up-clinic",
  summary: "Found a clinic with its first owner",
  input: z.object({
    clinicName: z.string().trim().min(1, "Enter the clinic's name.").max(120),
    zone: z.string().refine(isZone, "Enter an IANA time zone, such as Europe/Madrid."),
    ownerName: z.string().trim().min(1, "Enter the owner's name.").max(120),
    email: z.email("Enter an e-mail address.").trim().toLowerCase(),
    password: passwordSchema,
    /** A single-handed practice: the owner prescribes, and may approve the protocol. */
    ownerPrescribes: z.boolean().default(false),
  }),
  async run({ tx, clock, requestId }, { clinicName, zone, ownerName, email, password, ownerPrescribes }) {
    const now = clock.now();
    const existing = await tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
    if (existing !== null && !(await passwordFits(existing.passwordHash, password))) {
      return invalidField("password", "existing", "This e-mail has a sign-in already: enter its password.");
    }
    const userId = existing?.id ?? newId();
    if (existing === null)
      await tx.user.create({
        data: { id: userId, email, name: ownerName, passwordHash: await hashPassword(password) },
      });
    const clinicId = newId();
    const clinic = await tx.clinic.create({
      data: { id: clinicId, name: clinicName, zone },
      select: { id: true, name: true, zone: true },
    });
    const memberId = newId();
    await tx.member.create({
      data: { clinicId, id: memberId, userId, name: ownerName, role: "owner", prescriber: ownerPrescribes },
    });
    const reason = "The default protocol.";
    const effectiveFrom = dayToDb(dayOf(now, zone));
    // createMany: the identity role may add a protocol but not read it back.
    await tx.protocol.createMany({
      data: [
        {
          clinicId,
          id: newId(),
          version: 1,
          data: defaultProtocol,
          reason,
          effectiveFrom,
          proposedBy: memberId,
          createdAt: new Date(now.epochMilliseconds),
        },
      ],
    });
    const changedAt = new Date(now.epochMilliseconds);
    await tx.consentTemplate.createMany({
      data: Object.values(defaultForms).map(({ sections, ...form }) => {
        return { clinicId, id: newId(), ...form, sections: [...sections], changedAt };
      }),
    });
    const actor = {
      kind: "member",
      clinic,
      userId,
      memberId,
      name: ownerName,
      role: "owner",
      prescriber: ownerPrescribes,
    } as const;
    await writeAudit(tx, actor, {
      operation: "clinic.set-up-clinic",
      at: new Date(now.epochMilliseconds),
      requestId,
      detail: { subjectId: clinicId },
    });
    return ok({ clinicId, memberId });
  },
});
