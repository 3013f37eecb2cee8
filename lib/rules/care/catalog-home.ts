import { formatLength } from "@/lib/kernel/length";
import { nameLimits } from "@/lib/rules/care/home-roller";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of what a patient may roll at home, for people. */
export const homeCatalog: readonly RuleEntry[] = [
  {
    rule: "HOME_NOT_ASSIGNED",
    family: "home_care",
    title: "No home roller assigned",
    says: () => "A patient rolls at home only with the roller a clinician has assigned, and sees advice for no other.",
    source: ({ care }) => care.home.source,
  },
  {
    rule: "HOME_NOT_PRESCRIBED",
    family: "home_care",
    title: "Deeper home roller without a prescription",
    says: (protocol) => {
      const { allowedSteps } = protocol.care.home;
      const free = protocol.needle.steps
        .filter(({ id }) => allowedSteps.includes(id))
        .map(({ le }) => formatLength(le));
      return `Without a prescription a home roller has needles of up to ${free.join(", ")}. A clinician may prescribe a deeper one${nameLimits(protocol)}; it then keeps the full intervals of its length.`;
    },
    source: ({ care }) => care.home.source,
  },
];
