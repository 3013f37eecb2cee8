import { ClientMessages } from "@/components/layout/client-messages";
import { AdoptProtocol } from "@/components/plans/adopt-protocol";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { currentActor } from "@/lib/web/current-actor";
import { protocolInForce } from "../../protocol-in-force";
import { adopt, preview } from "./adopt-actions";

type NewerProtocolProps = { readonly plan: Pick<PlanDto, "id" | "version" | "protocolVersion" | "state"> };

/** Says on a course under way that newer rules are in force than its own. Nothing for the front desk, and nothing where they are not. */
export async function NewerProtocol({ plan }: NewerProtocolProps) {
  const actor = await currentActor();
  if (plan.state !== "active" || actor.kind !== "member" || actor.role === "front_desk") return null;
  const current = await protocolInForce();
  if (current === null || current.version <= plan.protocolVersion) return null;
  const { id, version, protocolVersion } = plan;
  return (
    <ClientMessages areas={["protocols"]}>
      <AdoptProtocol
        plan={{ id, version, protocolVersion }}
        inForce={current.version}
        roles={actor.prescriber ? [actor.role, "prescriber"] : [actor.role]}
        preview={preview}
        adopt={adopt}
      />
    </ClientMessages>
  );
}
