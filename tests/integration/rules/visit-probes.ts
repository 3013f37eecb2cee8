import type { Protocol } from "@/lib/rules";
import { checkTreatment } from "@/lib/visits/check-treatment";
import { clearContraindications } from "@/lib/visits/clear-contraindications";
import { correctTreatment } from "@/lib/visits/correct-treatment";
import { getVisit } from "@/lib/visits/get-visit";
import type { VisitDto } from "@/lib/visits/get-visit.schema";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { expectOk } from "../../factories/expect-ok";
import { makeTreatment } from "../../factories/treatment";
import { arrangeVisit, walkTo } from "../visits/arrange";
import { cheeks, needling } from "../visits/needling";
import { shallow, slow } from "./strict-protocols";

/** A visit 43 days after the same skin was needled, its patient identified. */
async function arrangeRested(protocol: Protocol) {
  const arranged = await arrangeVisit({ protocol });
  const planSessionId = arranged.plan.sessions[1]?.id ?? "";
  await makeTreatment(arranged.clinic, { planSessionId, performedOn: "2026-11-29" });
  await walkTo(arranged, "identity_recheck");
  return arranged;
}

/** A session planned at 0.25 mm, all steps before the needling done. */
async function arrangeShallow(protocol: Protocol) {
  const arranged = await arrangeVisit({ protocol, lengths: [25, 25], consent: { maxLengthHundredthsMm: 150 } });
  await walkTo(arranged, "antisepsis");
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
  "visit.get-visit": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { call } = await arrangeRested(protocol);
      const { findings } = expectOk(await call<VisitDto>(getVisit));
      return findings.session.every(({ rule }) => rule !== "INTERVAL_TOO_SHORT");
    },
  },
  "visit.check-treatment": {
    strict: shallow,
    async lets(protocol: Protocol) {
      const { call } = await arrangeShallow(protocol);
      const { outcome: _, ...asked } = needling();
      return expectOk(await call<{ mayBegin: boolean }>(checkTreatment, asked)).mayBegin;
    },
  },
  "visit.correct-treatment": {
    strict: shallow,
    async lets(protocol: Protocol) {
      const { call } = await arrangeShallow(protocol);
      const zones = [{ ...cheeks, lengthSetHundredthsMm: 25, deepestLengthHundredthsMm: 25 }];
      expectOk(await call(recordTreatment, { ...needling(), zones }));
      return (await call(correctTreatment, { ...needling(), because: "A slip of the finger" })).ok;
    },
  },
  "visit.record-treatment": {
    strict: shallow,
    async lets(protocol: Protocol) {
      const { call } = await arrangeShallow(protocol);
      return (await call(recordTreatment, needling())).ok;
    },
  },
};
