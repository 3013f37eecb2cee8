import { addMonthsClamped } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { isUnder } from "@/lib/rules/anesthesia/limits";
import { report } from "@/lib/rules/anesthesia/report";
import { isPositive, strengthOf, totalPercent } from "@/lib/rules/anesthesia/strength";

function checkUnlabelled({ protocol, application }: Case, found: Finding[]): void {
  const { compounded } = protocol.anesthesia;
  const strength = strengthOf(protocol, application);
  const percent = strength && totalPercent(strength);
  const isStrong = percent !== null && percent > compounded.maxTotalPercent;
  if (application.product === compounded.id || isStrong) {
    found.push(
      report("block", {
        rule: "ANESTHESIA_PRODUCT_BLOCKED",
        message: `${isStrong ? `${percent}% of local anesthetic` : "A compounded or high-strength cream"} is never used: without a label of its own nothing above ${compounded.maxTotalPercent}%, and nothing compounded.`,
        source: `${compounded.source}: anesthesia.compounded`,
        field: "application.product",
        data: { product: application.product, percent, maxPercent: compounded.maxTotalPercent },
      }),
    );
  } else if (!strength) {
    found.push(
      report("block", {
        rule: "ANESTHESIA_STRENGTH_UNKNOWN",
        message: `The protocol has no label for “${application.product}” and its actives are not stated in percent, so no dose can be computed.`,
        source: `${compounded.source}: anesthesia.compounded`,
        field: "application.percent",
        data: { product: application.product },
      }),
    );
  }
}

function checkAge({ product, limits, patient, today }: Case, found: Finding[]): void {
  if (!product || limits) return;
  const { adult, children } = product;
  const months = children
    ? Math.max(...children.labels.map(({ rows }) => rows[0]?.fromMonths ?? 0))
    : adult.from.months;
  const { birthDate } = patient;
  const isTooYoung = isUnder(months, patient, today);
  found.push(
    report("block", {
      rule: "ANESTHESIA_NOT_FOR_AGE",
      message: `The label of ${product.name} has no dose for this patient${children ? `: it begins at ${months === 1 ? "1 month" : `${months} months`}` : `: it is for adults, from ${months} months of age`}.`,
      ...(birthDate !== undefined && isTooYoung ? { earliest: addMonthsClamped(birthDate, months) } : {}),
      source: `${children?.source ?? adult.from.source}: anesthesia.products.${product.id}.${children ? "children" : "adult.from"}`,
      field: "patient.birthDate",
      data: { product: product.id, fromMonths: months },
    }),
  );
}

function checkAmounts({ protocol, application }: Case, weightKg: number | undefined, found: Finding[]): void {
  const amounts = [
    { name: "Grams", field: "application.grams", value: application.grams },
    { name: "The area in cm²", field: "application.areaCm2", value: application.areaCm2 },
    ...(weightKg === undefined ? [] : [{ name: "The weight in kg", field: "patient.weightKg", value: weightKg }]),
  ];
  for (const { name, field, value } of amounts) {
    if (isPositive(value)) continue;
    found.push(
      report("block", {
        rule: "ANESTHESIA_INVALID_AMOUNT",
        message: `${name} must be a number above 0, not ${value}.`,
        source: `${protocol.anesthesia.source}: anesthesia`,
        field,
        data: { value },
      }),
    );
  }
}

/**
 * Whether the cream may be used at all and be reckoned with: nothing compounded or above the strength limit without a label,
 * a known strength, a label that covers this age, and amounts above 0. `weightKg` is the weight as recorded.
 */
export function checkProduct(given: Case, weightKg: number | undefined, found: Finding[]): void {
  if (!given.product) checkUnlabelled(given, found);
  checkAge(given, found);
  checkAmounts(given, weightKg, found);
}
