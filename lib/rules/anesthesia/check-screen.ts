import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { report } from "@/lib/rules/anesthesia/report";
import { findProduct, microgramsOf, sumOf } from "@/lib/rules/anesthesia/strength";

/** Nanograms: the unit in which milligrams per kilogram, grams of body weight and doses are all whole numbers. */
const PER_MICROGRAM = 1000;
const PER_MG = 1_000_000;

/** The limit of injected lidocaine for this patient, what all creams that count come to, and whether each of them has a label. */
export function screenOf({ protocol, application, priors, patient }: Case) {
  const { mgPerKg, absoluteMg } = protocol.anesthesia.screen;
  const creams = [application, ...priors];
  const micrograms = creams.reduce((sum, cream) => sum + sumOf(microgramsOf(protocol, cream) ?? new Map()), 0);
  const { weightKg } = patient;
  const byWeight =
    weightKg === undefined
      ? Number.POSITIVE_INFINITY
      : Math.round(mgPerKg * PER_MICROGRAM) * Math.round(weightKg * PER_MICROGRAM);
  const limit = Math.min(byWeight, Math.round(absoluteMg * PER_MG));
  return {
    isOver: micrograms * PER_MICROGRAM > limit,
    totalMg: micrograms / PER_MICROGRAM,
    limitMg: limit / PER_MG,
    isLabelled: creams.every(({ product }) => findProduct(protocol, product) !== null),
  };
}

/**
 * All anesthetic of the protocol's hours against the limits of injected lidocaine, per kilogram and in all. Labels of creams
 * for intact skin allow more, so it warns for them; it blocks as soon as a cream without a label is among those used.
 * Both figures are upper ends: reaching them is allowed. [evidence 3.1]
 */
export function checkScreen(given: Case, found: Finding[]): void {
  const { protocol, patient } = given;
  const { mgPerKg, absoluteMg, labelled, unlabelled, source } = protocol.anesthesia.screen;
  const { isOver, totalMg, limitMg, isLabelled } = screenOf(given);
  if (!isOver) return;
  found.push(
    report(isLabelled ? labelled : unlabelled, {
      rule: "ANESTHESIA_DOSE_SCREEN",
      message: `${totalMg} mg applied in ${protocol.anesthesia.totals.hours} hours is over ${limitMg} mg, the limit for injected lidocaine (${mgPerKg} mg/kg, at most ${absoluteMg} mg). ${isLabelled ? "Labels of creams for intact skin allow more; make sure this much is needed." : "A cream without a label must stay within it."}`,
      source: `${source}: anesthesia.screen`,
      field: "application.grams",
      data: { totalMg, limitMg, labelled: isLabelled, weightKg: patient.weightKg ?? null },
    }),
  );
}
