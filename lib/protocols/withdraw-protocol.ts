import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { actingMember } from "@/lib/plans/acting-member";
import { openVersion, versionAnswer } from "./change-version";
import { protocolVersionSchema } from "./list-protocols.schema";
import { withdrawProtocolSchema } from "./withdraw-protocol.schema";

/** Takes back a version that nobody has approved. It stays on record and never governs. Refuses one that is approved or withdrawn. */
export const withdrawProtocol = command({
  name: "protocol.withdraw-protocol",
  summary: "Withdraw a version of the protocol before it is approved",
  http: "POST /protocols/{protocolId}/withdrawal",
  allow: ["owner", "prescriber"],
  input: withdrawProtocolSchema,
  output: protocolVersionSchema,
  async run(context, { protocolId, reason }) {
    const { tx, clock, audit } = context;
    const { clinic, memberId, name } = actingMember(context.actor);
    const opened = await openVersion(context, protocolId);
    if (!opened.ok) return opened;
    const withdrawnAt = new Date(clock.now().epochMilliseconds);
    await tx.protocolWithdrawal.create({
      data: { clinicId: clinic.id, protocolId, memberId, name, reason, withdrawnAt },
    });
    audit({ subjectId: protocolId, after: { version: opened.value.version, reason } });
    return ok(await versionAnswer(context, protocolId));
  },
});
