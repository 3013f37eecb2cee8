import { z } from "zod";
import { refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { currentProtocol } from "./current-protocol";

/**
 * The clinic's protocol in force today: the zones, indications and needles a course may be made of. While none is approved there is
 * none to read (`not_found`).
 */
export const getProtocol = query({
  name: "clinic.get-protocol",
  summary: "Read the protocol in force",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({}),
  async run({ tx, actor, clock }) {
    const { id, zone } = actor.clinic;
    const current = await currentProtocol(tx, id, dayOf(clock.now(), zone));
    return current.ok ? current : refuse({ kind: "not_found", message: current.refusal.message });
  },
});
