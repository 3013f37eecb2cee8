import type { Protocol } from "@/lib/rules";
import type { NumbingRecord } from "./read-record";

type Has = (record: NumbingRecord) => boolean;

const cream =
  (isThere: (row: NumbingRecord["entries"][number]) => boolean): Has =>
  ({ entries }) =>
    entries.filter(({ voidedAt, notUsedReason }) => voidedAt === null && notUsedReason === null).every(isThere);

/** When an item of the checklist is on the record. What is not here is on it as soon as there is an entry, or may be left out. */
const ITEMS: Readonly<Record<string, Has>> = {
  removed_at: cream(({ removedAt }) => removedAt !== null),
  wiped_off: cream(({ wipedOffAt }) => wipedOffAt !== null),
  observations: ({ observations }) => observations.some(({ phase }) => phase !== "instructions"),
  instructions: ({ observations }) => observations.some(({ phase }) => phase === "instructions"),
};

/** What belongs on the record of cream put on and is not there yet, in the protocol's words and order. Empty without cream. */
export function openItems({ anesthesia }: Protocol, record: NumbingRecord): string[] {
  const hasCream = record.entries.some(({ voidedAt, notUsedReason }) => voidedAt === null && notUsedReason === null);
  if (!hasCream) return [];
  return anesthesia.checklist.filter(({ id }) => ITEMS[id]?.(record) === false).map(({ label }) => label);
}
