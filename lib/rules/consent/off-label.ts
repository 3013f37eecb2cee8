import type { ConsentedPlan, ConsentSession } from "@/lib/rules/consent/types";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { type OffLabelReason, offLabel } from "@/lib/rules/screening/off-label";

/**
 * What of a session lies outside what the devices are cleared for, by the protocol's clearances. A session that names no zone is
 * taken for the plan's. Refuses days that are none (RangeError). [FDA-MN, K202243; evidence 2.1]
 */
export function offLabelReasons(
  protocol: Protocol,
  { zones, date, birthDate, skinType }: Pick<ConsentSession, "zones" | "date" | "birthDate" | "skinType">,
  plan: Pick<ConsentedPlan, "zones" | "indication">,
): readonly OffLabelReason[] {
  const asked = zones.length > 0 ? zones : plan.zones;
  const fitzpatrick = skinType === undefined ? {} : { fitzpatrick: skinType };
  return offLabel(protocol, { zones: asked, indication: plan.indication, birthDate, date, ...fitzpatrick });
}

/** Whether a session is off-label, for what can be seen here or for a reason the clinic states. */
export function isOffLabel(protocol: Protocol, session: ConsentSession, plan: ConsentedPlan): boolean {
  return session.offLabel === true || offLabelReasons(protocol, session, plan).length > 0;
}
