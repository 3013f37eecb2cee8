import type { Protocol } from "@/lib/rules";
import { clearContraindications } from "@/lib/visits/clear-contraindications";
import { makeTreatment } from "../../factories/treatment";
import { arrangeVisit, walkTo } from "../visits/arrange";
import { slow } from "./strict-protocols";

/** A visit 43 days after the same skin was needled, its patient identified. */
async function arrangeRested(protocol: Protocol) {
  const arranged = await arrangeVisit({ protocol });
  const planSessionId = arranged.plan.sessions[1]?.id ?? "";
  await makeTreatment(arranged.clinic, { planSessionId, performedOn: "2026-11-29" });
  await walkTo(arranged, "identity_recheck");
  return arranged;
}

/** Probes of the session day: a visit only the strict protocol forbids does not go on. */
export const visitProbes = {
  "visit.clear-contraindications": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { call } = await arrangeRested(protocol);
      return (await call(clearContraindications)).ok;
    },
  },
};
