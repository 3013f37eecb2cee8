import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { isUnder } from "@/lib/rules/anesthesia/limits";
import { report } from "@/lib/rules/anesthesia/report";

/** A missing weight blocks for a minor and for someone who looks light (A10); for other adults it is said that mg/kg is missing. */
export function checkWeight({ protocol, patient, today }: Case, found: Finding[]): void {
  if (patient.weightKg !== undefined) return;
  const { minorUnderMonths, smallUnderKg, smallFlag, source } = protocol.anesthesia.weight;
  const isMinor = isUnder(minorUnderMonths, patient, today);
  const isLight = patient.flags.includes(smallFlag);
  const common = { source: `${source}: anesthesia.weight`, field: "patient.weightKg" };
  found.push(
    isMinor || isLight
      ? report("block", {
          rule: "ANESTHESIA_WEIGHT_MISSING",
          message: isMinor
            ? `A patient under ${minorUnderMonths / 12} years is weighed before numbing cream is used.`
            : `A patient who may be under ${smallUnderKg} kg is weighed before numbing cream is used.`,
          ...common,
          data: { minorUnderMonths, smallUnderKg },
        })
      : report("info", {
          rule: "ANESTHESIA_WEIGHT_UNKNOWN",
          message: "No weight is recorded, so the dose per kilogram was not checked.",
          ...common,
        }),
  );
}
