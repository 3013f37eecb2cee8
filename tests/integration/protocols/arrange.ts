import type { Clock } from "@/lib/kernel/clock";
import type { Actor } from "@/lib/operation/actor";
import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { proposeProtocol } from "@/lib/protocols/propose-protocol";
import { withdrawProtocol } from "@/lib/protocols/withdraw-protocol";
import type { Protocol } from "@/lib/rules";
import type { TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { healingIn } from "../../factories/protocol";

export const statement = "I have read every change and its source.";

type ProposalOptions = {
  readonly base?: string;
  readonly protocol?: Protocol | Readonly<Record<string, unknown>>;
  readonly effectiveFrom?: string;
  readonly reason?: string;
  readonly actor?: Actor;
  readonly clock?: Clock;
};

/** What a proposal says unless told otherwise: edited from version 1, 45 days of healing, from today. */
export const proposalOf = ({ protocolId }: TestClinic, options: Omit<ProposalOptions, "actor" | "clock"> = {}) => ({
  base: protocolId,
  protocol: healingIn(45),
  reason: "The skin of our patients heals more slowly",
  effectiveFrom: "2027-01-11",
  ...options,
});

export function propose(clinic: TestClinic, options: ProposalOptions = {}) {
  const { actor = clinic.actors.owner, clock = testClock, ...input } = options;
  return proposeProtocol.execute({ actor, clock }, proposalOf(clinic, input));
}

export function approve(
  { actors }: TestClinic,
  protocolId: string,
  actor: Actor = actors.clinician,
  clock = testClock,
) {
  return approveProtocol.execute({ actor, clock }, { protocolId, statement });
}

export function withdraw({ actors }: TestClinic, protocolId: string, actor: Actor = actors.owner) {
  return withdrawProtocol.execute({ actor, clock: testClock }, { protocolId, reason: "A mistake in the zones" });
}

/** The versions of a clinic as "2 in_force", newest first. */
export async function standings({ actors }: TestClinic, clock: Clock = testClock): Promise<string[]> {
  const { versions } = expectOk(await listProtocols.execute({ actor: actors.desk, clock }, {}));
  return versions.map(({ version, status }) => `${version} ${status}`);
}
