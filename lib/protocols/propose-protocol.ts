import { protocolById } from "@/lib/clinic/current-protocol";
import { dayToDb } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { formatDay } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { invalidField, notFound, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { diffProtocols } from "@/lib/rules";
import { versionAnswer } from "./change-version";
import { protocolVersionSchema } from "./list-protocols.schema";
import { lockProtocols } from "./lock-protocols";
import { proposeProtocolSchema } from "./propose-protocol.schema";
import { readVersions } from "./read-versions";

/**
 * Writes a new version of the protocol, which governs nothing until a clinician approves it. Refuses one that contradicts itself
 * (`invalid`, at its field), one that changes nothing, a first day in the past, and one edited from a version that is no longer the
 * newest: withdrawn versions do not count, so that a draft that was taken back can be mended and proposed anew.
 */
export const proposeProtocol = command({
  name: "protocol.propose-protocol",
  summary: "Propose a version of the protocol",
  http: "POST /protocols",
  allow: ["owner", "prescriber"],
  input: proposeProtocolSchema,
  output: protocolVersionSchema,
  async run(context, { base: baseId, protocol, reason, effectiveFrom }) {
    const { tx, clock, audit } = context;
    const member = actingMember(context.actor);
    const { id: clinicId, zone } = member.clinic;
    const today = dayOf(clock.now(), zone);
    if (effectiveFrom < today) {
      return invalidField("effectiveFrom", "past", `A protocol takes effect today (${formatDay(today)}) or later.`);
    }
    await lockProtocols(tx, clinicId);
    const versions = await readVersions(tx, clinicId, today);
    const base = versions.find(({ id }) => id === baseId);
    if (base === undefined) return notFound("protocol");
    const standing = versions.find(({ withdrawn }) => withdrawn === null);
    if (standing !== undefined && standing.version > base.version) return stale("protocol", standing.version);
    const before = standing && (await protocolById(tx, clinicId, standing.id)).protocol;
    const changes = diffProtocols(before, protocol);
    if (changes.length === 0) return invalidField("protocol", "unchanged", "This changes nothing in the protocol.");
    const id = newId();
    const version = (versions[0]?.version ?? 0) + 1;
    await tx.protocol.create({
      data: {
        ...{ clinicId, id, version, reason, baseId, proposedBy: member.memberId },
        data: protocol as unknown as Prisma.InputJsonValue,
        effectiveFrom: dayToDb(effectiveFrom),
        createdAt: new Date(clock.now().epochMilliseconds),
      },
    });
    audit({ subjectId: id, after: { version, base: base.version, reason, effectiveFrom, changes } });
    return ok(await versionAnswer(context, id));
  },
});
