import type { Finding } from "@/lib/kernel/finding";
import { CLINICAL } from "@/lib/rules/roles";

/** Something put on skin whose channels are open. */
export type Topical = { readonly name: string; readonly sterile: boolean };

/** Why what goes on open channels is looked at. */
export const TOPICALS_SOURCE =
  "granulomas after vitamin C and similar products: JAMA Dermatol 2014; the FDA's class of needling devices excludes product delivery";

/**
 * What is put on the open channels of a zone: anything not marked as sterile warns, because what heals on intact skin can stay in
 * the dermis. `field` names its place in the list. Empty when nothing is to be said. [SEED S06; evidence 2.2]
 */
export function checkTopicals(topicals: readonly Topical[]): Finding[] {
  return topicals.flatMap(({ name, sterile }, index): Finding[] => {
    if (sterile) return [];
    return [
      {
        rule: "TOPICAL_NOT_STERILE",
        severity: "warn",
        message: `${name} is not marked as sterile and goes through open channels into the skin.`,
        overridableBy: CLINICAL,
        source: TOPICALS_SOURCE,
        field: `topicals.${index}`,
        data: { name },
      },
    ];
  });
}
