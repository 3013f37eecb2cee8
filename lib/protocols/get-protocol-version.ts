import { protocolById } from "@/lib/clinic/current-protocol";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { diffProtocols } from "@/lib/rules";
import { getProtocolVersionSchema, protocolVersionDetailSchema } from "./get-protocol-version.schema";
import { readVersions, versionBefore, versionDto } from "./read-versions";

/** One version of the protocol whole, with what it changes against the one before it. */
export const getProtocolVersion = query({
  name: "protocol.get-protocol-version",
  summary: "Read a version of the protocol and what it changes",
  http: "GET /protocols/{protocolId}",
  allow: ["owner", "clinician", "front_desk"],
  input: getProtocolVersionSchema,
  output: protocolVersionDetailSchema,
  async run({ tx, actor, clock }, { protocolId }) {
    const { id: clinicId, zone } = actor.clinic;
    const versions = await readVersions(tx, clinicId, dayOf(clock.now(), zone));
    const version = versions.find(({ id }) => id === protocolId);
    if (version === undefined) return notFound("protocol");
    const before = versionBefore(versions, version.version);
    const { protocol } = await protocolById(tx, clinicId, protocolId);
    const changes = before ? diffProtocols((await protocolById(tx, clinicId, before.id)).protocol, protocol) : [];
    const { baseVersion } = version;
    return ok({
      ...versionDto(version),
      protocol,
      base: baseVersion === null ? null : { version: baseVersion },
      against: before && { version: before.version },
      changes,
    });
  },
});
