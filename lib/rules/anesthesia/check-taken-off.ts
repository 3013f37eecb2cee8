import type { Finding } from "@/lib/kernel/finding";
import type { AnesthesiaFacts, Application } from "@/lib/rules/anesthesia/application";
import { checkContact } from "@/lib/rules/anesthesia/check-contact";
import { checkSteps } from "@/lib/rules/anesthesia/check-steps";
import { lookUp } from "@/lib/rules/anesthesia/look-up";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/**
 * What the rules say to cream that has come off the skin, or been wiped off it. `refused`: times that cannot be (A5). `found` goes
 * with the record, however grave: cream that stayed on too long is off all the same, and a record that will not say so helps
 * nobody. `checkAnesthesia` still blocks needling after it.
 */
export function checkTakenOff(
  protocol: Protocol,
  application: Application,
  facts: Pick<AnesthesiaFacts, "patient" | "today">,
): { readonly refused: readonly Finding[]; readonly found: readonly Finding[] } {
  const given = lookUp(protocol, application, { ...facts, priorApplications24h: [] });
  const refused: Finding[] = [];
  const found: Finding[] = [];
  checkSteps(given, refused);
  checkContact(given, found);
  return { refused, found };
}
