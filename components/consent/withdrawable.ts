import type { PlanConsents } from "@/lib/consent/list-consents.schema";
import type { WithdrawConsentInput } from "@/lib/consent/withdraw-consent.schema";

/** What of a consent can still be taken back: the treatment where it is the one that counts, and each use of photographs agreed to. */
export function withdrawable({
  photos,
  withdrawnOn,
  isCurrent,
}: PlanConsents["consents"][number]): readonly WithdrawConsentInput["scope"][] {
  return [...(withdrawnOn === null && isCurrent ? (["treatment"] as const) : []), ...photos];
}
