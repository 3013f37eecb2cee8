import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { listProtocolsSchema, protocolListSchema } from "./list-protocols.schema";
import { readVersions, versionDto } from "./read-versions";

/** Every version of the clinic's protocol, newest first: who proposed it, who approved it, and which one governs today. */
export const listProtocols = query({
  name: "protocol.list-protocols",
  summary: "List the versions of the protocol",
  http: "GET /protocols",
  allow: ["owner", "clinician", "front_desk"],
  input: listProtocolsSchema,
  output: protocolListSchema,
  async run({ tx, actor, clock }) {
    const { id, zone } = actor.clinic;
    const today = dayOf(clock.now(), zone);
    return ok({ today, versions: (await readVersions(tx, id, today)).map(versionDto) });
  },
});
