import { toEpochDay } from "@/lib/kernel/day";
import type { AnesthesiaFacts, Application, Case } from "@/lib/rules/anesthesia/application";
import { limitsFor } from "@/lib/rules/anesthesia/limits";
import { findProduct, isPositive } from "@/lib/rules/anesthesia/strength";
import { hoursBetween, timesOf } from "@/lib/rules/anesthesia/times";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** The facts of an application looked up once: its label, the limits for the patient, and the earlier creams that count. */
export function lookUp(
  protocol: Protocol,
  application: Application,
  facts: Pick<AnesthesiaFacts, "patient" | "today" | "priorApplications24h">,
): Case {
  const { patient, today } = facts;
  const { weightKg, ...unweighed } = patient;
  const usable = weightKg !== undefined && isPositive(weightKg) ? patient : unweighed;
  for (const day of [today, patient.birthDate, application.expires]) if (day !== undefined) toEpochDay(day);
  const product = findProduct(protocol, application.product);
  const times = timesOf(application);
  const priors = facts.priorApplications24h.filter((prior) => {
    const hours = hoursBetween(timesOf(prior).applied, times.applied);
    return hours >= 0 && hours < protocol.anesthesia.totals.hours;
  });
  const limits = product && limitsFor(product, usable, today);
  return { protocol, application, product, priors, patient: usable, today, limits, times };
}
