import type { Day } from "@/lib/kernel/day";
import type { AnesthesiaPatient } from "@/lib/rules/anesthesia/application";
import { limitsFor } from "@/lib/rules/anesthesia/limits";
import { findProduct } from "@/lib/rules/anesthesia/strength";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** How long a cream is to stay on, in minutes. */
export type ContactSpan = {
  /** From here on it has worked. */
  readonly leastMinutes: number;
  /** Longer is unusual; null where the label does not say. */
  readonly usualMinutes: number | null;
  readonly mostMinutes: number;
};

/** A product's minutes of contact for a patient on a day (A1, A2). Null for a cream without a label, or with none for this age. */
export function contactSpan(
  protocol: Protocol,
  productId: string,
  patient: AnesthesiaPatient,
  today: Day,
): ContactSpan | null {
  const product = findProduct(protocol, productId);
  const limits = product && limitsFor(product, patient, today);
  if (!product || !limits) return null;
  const { adult, atopicContact } = product;
  const isAtopic = atopicContact !== null && patient.flags.includes(atopicContact.flag);
  return {
    leastMinutes: isAtopic ? atopicContact.min : adult.contact.min,
    usualMinutes: adult.contact.typicalMax,
    mostMinutes: limits.contactMax.value,
  };
}
