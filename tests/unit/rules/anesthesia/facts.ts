import { Temporal } from "temporal-polyfill";
import { defaultProtocol, type Finding, type Protocol } from "@/lib/rules";
import type { AnesthesiaFacts, AnesthesiaPatient, Application } from "@/lib/rules/anesthesia/application";
import { checkAnesthesia } from "@/lib/rules/anesthesia/check-anesthesia";
import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";
import { findProduct } from "@/lib/rules/anesthesia/strength";

export const TODAY = "2026-03-02";
export const APPLIED = "2026-03-02T10:00:00Z";

/** An instant so many minutes after the cream went on. */
export function minutesIn(minutes: number): string {
  return Temporal.Instant.from(APPLIED).add({ minutes }).toString();
}

/** A cream nothing is wrong with: 300 mg, off after 45 minutes, wiped, needled at once. */
export function cream(given: Partial<Application> = {}): Application {
  return {
    product: "lidocaine4_lmx4",
    grams: 7.5,
    areaCm2: 100,
    zones: ["body"],
    lot: "L-204",
    expires: "2027-01-31",
    skinIntact: true,
    occlusion: "none",
    appliedAt: APPLIED,
    removedAt: minutesIn(45),
    wipedAt: minutesIn(46),
    needlingAt: minutesIn(50),
    ...given,
  };
}

/** The same cream, on for so many minutes. */
export function onFor(minutes: number, given: Partial<Application> = {}): Application {
  return cream({
    removedAt: minutesIn(minutes),
    wipedAt: minutesIn(minutes),
    needlingAt: minutesIn(minutes),
    ...given,
  });
}

export function patient(given: Partial<AnesthesiaPatient> = {}): AnesthesiaPatient {
  return { birthDate: "1986-07-14", weightKg: 70, flags: [], ...given };
}

type Around = Partial<Omit<AnesthesiaFacts, "application">> & { protocol?: Protocol };

export function judge(application: AnesthesiaFacts["application"], around: Around = {}): Finding[] {
  const { protocol = defaultProtocol, ...facts } = around;
  return checkAnesthesia(protocol, {
    application,
    length: 150,
    priorApplications24h: [],
    patient: patient(),
    today: TODAY,
    ...facts,
  });
}

export function only(found: readonly Finding[], rule: string): Finding[] {
  return found.filter((finding) => finding.rule === `ANESTHESIA_${rule}`);
}

export function productOf(id: string): AnesthesiaProduct {
  const product = findProduct(defaultProtocol, id);
  if (!product) throw new Error(`No such product: ${id}`);
  return product;
}
