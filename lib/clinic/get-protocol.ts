import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { currentProtocol } from "./current-protocol";

/** The clinic's protocol in force today: the zones, indications and needles a course may be made of. */
export const getProtocol = query({
  name: "clinic.get-protocol",
  summary: "Read the protocol in force",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({}),
  async run({ tx, actor, clock }) {
    const { id, zone } = actor.clinic;
    return ok(await currentProtocol(tx, id, dayOf(clock.now(), zone)));
  },
});
