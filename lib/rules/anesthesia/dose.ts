import type { Application } from "@/lib/rules/anesthesia/application";
import { isPositive, microgramsOf, sumOf } from "@/lib/rules/anesthesia/strength";
import { contactMinutes, timesOf } from "@/lib/rules/anesthesia/times";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** What one application amounts to. All of it was applied, only a small part is absorbed. */
export type Dose = {
  /** Null while the cream is on, and when removal is recorded before application. */
  readonly contactMinutes: number | null;
  /** Milligrams of each active, to the microgram; empty when grams or strength are unusable. */
  readonly activeMg: Readonly<Record<string, number>>;
  readonly totalMg: number | null;
  /** To two decimals; null without a usable weight. */
  readonly mgPerKg: number | null;
  /** Thickness, to two decimals; null without a usable area. */
  readonly gPer10cm2: number | null;
};

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * The arithmetic of one application: mg = grams x percent x 10, mg/kg, g per 10 cm² and minutes of contact. 5 g of 4% are
 * 200 mg, and 2.86 mg/kg at 70 kg. Unusable amounts give null, malformed instants a RangeError. [evidence 3.1]
 */
export function doseOf(protocol: Protocol, application: Application, weightKg?: number): Dose {
  const { grams, areaCm2 } = application;
  const micrograms = microgramsOf(protocol, application);
  const total = micrograms && sumOf(micrograms);
  return {
    contactMinutes: contactMinutes(timesOf(application)),
    activeMg: Object.fromEntries([...(micrograms ?? [])].map(([name, amount]) => [name, amount / 1000])),
    totalMg: total === null ? null : total / 1000,
    mgPerKg:
      total !== null && weightKg !== undefined && isPositive(weightKg) ? hundredths(total / 1000 / weightKg) : null,
    gPer10cm2: isPositive(grams) && isPositive(areaCm2) ? hundredths((grams / areaCm2) * 10) : null,
  };
}
