import type { Protocol } from "@/lib/rules/protocol/protocol";
import { isOnRecord } from "@/lib/rules/screening/hold";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";
import { questionText } from "@/lib/rules/screening/span";
import type { ScreeningPatient } from "@/lib/rules/screening/types";

/** One question of the form, and what a yes is asked further. */
export type Question = {
  /** Id of the contraindication it asks for. */
  readonly id: string;
  /** As the patient reads it. */
  readonly text: string;
  /** A short noun phrase, for lists. */
  readonly label: string;
  /** What its last day is called ("last dose"), where a last day can end it; null where none is asked for. */
  readonly lastDay: string | null;
  /** Whether a yes is asked where on the skin. */
  readonly asksZones: boolean;
};

function asQuestion(item: Contraindication): Question {
  const { id, label, lastDay, scope } = item;
  return { id, text: questionText(item), label, lastDay: lastDay ?? null, asksZones: scope === "zone" };
}

/**
 * The questions a patient is asked, in the protocol's order: every contraindication but those the record answers (an age with
 * a birth date) and the skin type, which a clinician judges and nobody is asked for. [evidence 2.2]
 */
export function questionnaire(protocol: Protocol, patient: ScreeningPatient): Question[] {
  return protocol.screening.contraindications
    .filter((item) => item.lookBack.kind !== "phototype" && !isOnRecord(item, patient))
    .map(asQuestion);
}
