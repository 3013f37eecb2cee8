import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { isUnder } from "@/lib/rules/anesthesia/limits";
import { report } from "@/lib/rules/anesthesia/report";
import { hoursBetween, timesOf } from "@/lib/rules/anesthesia/times";

/** How often a label lets a child have the same cream in the protocol's hours, and how far apart. Neither can be overridden. */
export function checkRepeat(given: Case, found: Finding[]): void {
  const { protocol, application, product, priors, patient, today, times } = given;
  const band = product?.children?.repeats.find(
    ({ fromMonths, toMonths }) => !isUnder(fromMonths, patient, today) && isUnder(toMonths, patient, today),
  );
  const same = priors.filter((prior) => prior.product === application.product);
  if (!product?.children || !band) return;
  const { hours } = protocol.anesthesia.totals;
  const common = {
    rule: "ANESTHESIA_REPEATED",
    source: `${product.children.source}: anesthesia.products.${product.id}.children.repeats`,
    field: "application.appliedAt",
  };
  const doses = same.length + 1;
  if (doses > band.doses) {
    found.push(
      report("block", {
        ...common,
        message: `This is dose ${doses} of ${product.name} in ${hours} hours; at this age ${band.doses} is the most.`,
        data: { doses, max: band.doses },
      }),
    );
  }
  const apart = Math.min(...same.map((prior) => hoursBetween(timesOf(prior).applied, times.applied)));
  if (band.hoursApart === null || apart >= band.hoursApart) return;
  const shown = Math.floor(apart * 10) / 10;
  found.push(
    report("block", {
      ...common,
      message: `${shown} hours after the last dose of ${product.name}; at this age doses are ${band.hoursApart} hours apart.`,
      data: { hoursApart: shown, min: band.hoursApart },
    }),
  );
}
