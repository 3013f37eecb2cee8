import type { TreatmentFacts } from "@/lib/visits/treatment.schema";

/** A fact of a record in words; `key` names it in every version of the record. */
export type RecordLine = { readonly key: string; readonly term: string; readonly value: string };

/** How the facts of a record are worded. */
export type RecordWords = {
  readonly zone: (record: TreatmentFacts["zoneRecords"][number]) => readonly RecordLine[];
  /** A zone's fact, named so that it is told apart from another zone's. */
  readonly ofZone: (zone: string, line: RecordLine) => RecordLine;
  readonly rest: (facts: TreatmentFacts) => readonly RecordLine[];
};

/** One thing that a correction changed; null where it was not said before, or no longer is. */
export type Difference = { readonly term: string; readonly from: string | null; readonly to: string | null };

function linesOf(facts: TreatmentFacts, words: RecordWords): readonly RecordLine[] {
  const ofZones = facts.zoneRecords.flatMap((record) =>
    words.zone(record).map((line) => words.ofZone(record.zone, { ...line, key: `${record.zone} ${line.key}` })),
  );
  return [...ofZones, ...words.rest(facts)];
}

/** In what two versions of a record differ, in the words in which they are read, in the order of the record. */
export function differencesOf(before: TreatmentFacts, after: TreatmentFacts, words: RecordWords): Difference[] {
  const [was, is] = [linesOf(before, words), linesOf(after, words)];
  const gone = was.filter(({ key }) => !is.some((line) => line.key === key));
  return [
    ...is.flatMap(({ key, term, value }): Difference[] => {
      const former = was.find((line) => line.key === key);
      return former?.value === value ? [] : [{ term, from: former?.value ?? null, to: value }];
    }),
    ...gone.map(({ term, value }) => ({ term, from: value, to: null })),
  ];
}
