import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { actingMember } from "@/lib/plans/acting-member";
import { approveProtocolSchema } from "./approve-protocol.schema";
import { openVersion, versionAnswer } from "./change-version";
import { protocolVersionSchema } from "./list-protocols.schema";

/**
 * A named clinician answers for a version of the protocol: from its first day, or from now if that has passed, it governs. An owner
 * may only where they prescribe themselves. Refuses a version that is approved or withdrawn.
 */
export const approveProtocol = command({
  name: "protocol.approve-protocol",
  summary: "Approve a version of the protocol",
  http: "POST /protocols/{protocolId}/approval",
  allow: ["clinician", "prescriber"],
  input: approveProtocolSchema,
  output: protocolVersionSchema,
  async run(context, { protocolId, statement }) {
    const { tx, clock, audit } = context;
    const { clinic, memberId, name } = actingMember(context.actor);
    const opened = await openVersion(context, protocolId);
    if (!opened.ok) return opened;
    const approvedAt = new Date(clock.now().epochMilliseconds);
    await tx.protocolApproval.create({
      data: { clinicId: clinic.id, protocolId, memberId, name, statement, approvedAt },
    });
    const { version, effectiveFrom } = opened.value;
    audit({ subjectId: protocolId, after: { version, effectiveFrom, statement } });
    return ok(await versionAnswer(context, protocolId));
  },
});
