import { currentProtocol, protocolById } from "@/lib/clinic/current-protocol";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { actingMember } from "@/lib/plans/acting-member";
import { diffProtocols, protocolSchema } from "@/lib/rules";
import { judgeOpenPlans } from "./judge-open-plans";
import { previewProtocolSchema, protocolPreviewSchema } from "./preview-protocol.schema";

/** What a draft is compared with: the protocol in force, or while none is, the newest that was not withdrawn. */
async function comparedWith(tx: Tx, clinicId: string, today: Day) {
  const current = await currentProtocol(tx, clinicId, today);
  if (current.ok) return current.value;
  const newest = await tx.protocol.findFirst({
    where: { clinicId, withdrawal: null },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  return newest && protocolById(tx, clinicId, newest.id);
}

/**
 * What a protocol would change, while it is edited: its contradictions, the changes against the one in force, and what open plans
 * would be under it. Writes nothing, and refuses no contradiction: the editor shows them.
 */
export const previewProtocol = query({
  name: "protocol.preview-protocol",
  summary: "Preview what a protocol would change",
  http: "POST /protocols/preview",
  allow: ["owner", "prescriber"],
  input: previewProtocolSchema,
  output: protocolPreviewSchema,
  async run({ tx, clock, ...context }, { protocol: draft }) {
    const actor = actingMember(context.actor);
    const today = dayOf(clock.now(), actor.clinic.zone);
    const against = await comparedWith(tx, actor.clinic.id, today);
    const parsed = protocolSchema.safeParse(draft);
    const protocol = parsed.success ? parsed.data : draft;
    const problems = (parsed.error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), message }));
    const none = { effects: [], plans: { total: 0, judged: 0 } };
    const judged = parsed.success ? await judgeOpenPlans(tx, parsed.data, { today, actor }) : none;
    return ok({
      problems,
      against: against && { version: against.version },
      changes: against ? diffProtocols(against.protocol, protocol) : [],
      ...judged,
    });
  },
});
