import { type Day, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { CLINICAL } from "@/lib/rules/roles";

/** Something put on skin whose channels are open. */
export type Topical = {
  readonly name: string;
  /** Marked as sterile on its pack. */
  readonly sterile: boolean;
  /** Since when the clinic has it on its list, and from which day on no longer; null: it never was on it. */
  readonly approved: { readonly on: Day; readonly retiredOn: Day | null } | null;
};

/** Why what goes on open channels is looked at. */
export const TOPICALS_SOURCE =
  "granulomas after vitamin C and similar products: JAMA Dermatol 2014; the FDA's class of needling devices excludes product delivery";

const LIST = "the list of products approved for open channels";

/** Why a product is not approved on a day; null where it is. */
function whyNot({ name, approved }: Topical, date: Day): string | null {
  if (approved === null) return `${name} is not on ${LIST}.`;
  if (date < approved.on) return `${name} came on ${LIST} on ${formatDay(approved.on)} only.`;
  if (approved.retiredOn === null || date < approved.retiredOn) return null;
  return `${name} was taken off ${LIST} on ${formatDay(approved.retiredOn)}.`;
}

/** Whether a product is on the clinic's list on a day: from the day it was approved, until the day before it was taken off. */
export function isApprovedOn(topical: Topical, date: Day): boolean {
  return whyNot(topical, date) === null;
}

/**
 * What is put on the open channels of a zone on the day of the needling: anything the clinic has not approved warns, and anything not
 * marked as sterile does, because what heals on intact skin can stay in the dermis. Either is let pass with a reason, for that product
 * and that day. `field` names its place in the list. Empty when nothing is to be said. [SEED S06; evidence 2.2]
 */
export function checkTopicals(topicals: readonly Topical[], date: Day): Finding[] {
  return topicals.flatMap((topical, index): Finding[] => {
    const { name, sterile } = topical;
    const common = {
      severity: "warn" as const,
      overridableBy: CLINICAL,
      source: TOPICALS_SOURCE,
      field: `topicals.${index}`,
      data: { product: name, until: date },
    };
    const unapproved = whyNot(topical, date);
    const unsterile = `${name} is not marked as sterile and goes through open channels into the skin.`;
    return [
      ...(unapproved === null ? [] : [{ rule: "TOPICAL_NOT_APPROVED", message: unapproved, ...common }]),
      ...(sterile ? [] : [{ rule: "TOPICAL_NOT_STERILE", message: unsterile, ...common }]),
    ];
  });
}
