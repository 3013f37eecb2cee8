import type { Finding } from "@/lib/kernel/finding";
import { formatLength } from "@/lib/kernel/length";
import type { AnesthesiaFacts } from "@/lib/rules/anesthesia/application";
import { checkAmount } from "@/lib/rules/anesthesia/check-amount";
import { checkContact } from "@/lib/rules/anesthesia/check-contact";
import { checkHistory } from "@/lib/rules/anesthesia/check-history";
import { checkProduct } from "@/lib/rules/anesthesia/check-product";
import { checkRepeat } from "@/lib/rules/anesthesia/check-repeat";
import { checkScreen } from "@/lib/rules/anesthesia/check-screen";
import { checkSkin } from "@/lib/rules/anesthesia/check-skin";
import { checkSteps } from "@/lib/rules/anesthesia/check-steps";
import { checkSupply } from "@/lib/rules/anesthesia/check-supply";
import { checkTotals } from "@/lib/rules/anesthesia/check-totals";
import { checkWeight } from "@/lib/rules/anesthesia/check-weight";
import { lookUp } from "@/lib/rules/anesthesia/look-up";
import { report } from "@/lib/rules/anesthesia/report";
import { anesthesiaRequired } from "@/lib/rules/anesthesia/required";
import type { Protocol } from "@/lib/rules/protocol/protocol";

function checkRecorded(protocol: Protocol, { application, length }: AnesthesiaFacts, found: Finding[]): void {
  if (!anesthesiaRequired(protocol, length)) return;
  const source = `${protocol.anesthesia.requiredFor.source}: anesthesia.requiredFor`;
  const data = { length };
  if (application === null) {
    const message = `Before ${formatLength(length)} numbing is recorded, or why it is not used.`;
    found.push(report("block", { rule: "ANESTHESIA_NOT_RECORDED", message, source, field: "application", data }));
  } else if ("notUsedBecause" in application && application.notUsedBecause.trim() === "") {
    const message = `Without numbing before ${formatLength(length)} a reason is written down.`;
    const field = "application.notUsedBecause";
    found.push(report("block", { rule: "ANESTHESIA_REASON_MISSING", message, source, field, data }));
  }
}

/**
 * Every rule of numbing for one session (A14, and A1-A11 of the anesthesia protocol). Earlier creams count from the moment
 * they were applied, for less than the protocol's hours and up to the same minute; later ones do not. Grams, cm², kg and
 * percent of 0 or below are blocked; malformed days and instants are refused (RangeError). [evidence 3]
 */
export function checkAnesthesia(protocol: Protocol, facts: AnesthesiaFacts): Finding[] {
  const found: Finding[] = [];
  const { application, patient } = facts;
  checkRecorded(protocol, facts, found);
  if (application === null || "notUsedBecause" in application) return found;
  const given = lookUp(protocol, application, facts);
  checkProduct(given, patient.weightKg, found);
  checkHistory(given, found);
  checkWeight(given, found);
  checkSkin(given, found);
  checkSupply(given, found);
  checkAmount(given, found);
  checkContact(given, found);
  checkSteps(given, found);
  checkTotals(given, found);
  checkRepeat(given, found);
  checkScreen(given, found);
  return found;
}
