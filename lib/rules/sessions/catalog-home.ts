import { formatLength } from "@/lib/kernel/length";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import { nameDays } from "@/lib/rules/words";

/** The rules of rolling at home, for people. */
export const homeCatalog: readonly RuleEntry[] = [
  {
    rule: "HOME_TOO_SOON",
    family: "home_care",
    title: "Home rolling too soon after the clinic",
    says: ({ homeCare: { afterDermal } }) =>
      `After a session into the dermis the same skin is not rolled at home for ${nameDays(afterDermal.blockBeforeDay)}. From then on, until that session’s own rest is over, home rolling is better left.`,
    source: ({ homeCare }) => homeCare.afterDermal.source,
    path: "homeCare.afterDermal",
  },
  {
    rule: "HOME_CLINIC_ONLY",
    family: "home_care",
    title: "Not for use at home",
    says: ({ needle, homeCare }) => {
      const first = needle.steps.find(({ id }) => id === homeCare.clinicOnlyFromStep);
      return `Needles over ${formatLength(first?.gt ?? 0)} are used in the clinic only.`;
    },
    source: ({ homeCare }) => homeCare.source,
    path: "homeCare.clinicOnlyFromStep",
  },
];
