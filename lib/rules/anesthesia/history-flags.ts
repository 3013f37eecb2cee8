import type { Day } from "@/lib/kernel/day";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { screen } from "@/lib/rules/screening/screen";
import type { Answer } from "@/lib/rules/screening/types";
import type { ZoneId } from "@/lib/rules/types";

/** What a record says that may matter to numbing. */
export type NumbingHistory = {
  readonly answers: readonly Answer[];
  readonly allergies: readonly string[];
  readonly medicines: readonly string[];
};

/** A flag the record raises by itself, and the first entry that does. */
export type HistoryFlag = { readonly flag: string; readonly because: string };

/** Text as it is searched: lower case, without accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The first line that has one of the names at the beginning of a word. */
function lineWith(lines: readonly string[], names: readonly string[]): string | undefined {
  return lines.find((line) => {
    const text = plain(line);
    return names.some((name) => {
      const wanted = plain(name);
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
      }
      return false;
    });
  });
}

/**
 * The flags of the numbing history (A9) that a patient's record raises by itself, in the protocol's order: screening questions that
 * hold on `today` for these zones, and names in the lists of allergies and medicines. A record can only raise a flag, never clear
 * one: what it does not say is asked before every cream.
 */
export function historyFlags(
  protocol: Protocol,
  { answers, allergies, medicines }: NumbingHistory,
  zones: readonly ZoneId[],
  today: Day,
): HistoryFlag[] {
  const found = screen(protocol, { answers, zones, date: today, patient: {} });
  const holding = new Set(found.map(({ data }) => data?.contraindication));
  return protocol.anesthesia.flags.flatMap(({ id, record }) => {
    if (record === undefined) return [];
    const question = record.questions.find((one) => holding.has(one));
    const label = protocol.screening.contraindications.find((item) => item.id === question)?.label;
    const because = label ?? lineWith(allergies, record.allergies) ?? lineWith(medicines, record.medicines);
    return because === undefined ? [] : [{ flag: id, because }];
  });
}
