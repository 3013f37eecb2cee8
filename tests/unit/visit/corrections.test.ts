import { expect, test } from "vitest";
import { draftOfTreatment } from "@/components/visit/treatment/draft-of-treatment";
import { differencesOf, type RecordWords } from "@/components/visit/treatment/record-lines";
import { bodyOfDraft } from "@/components/visit/treatment/treatment-draft";
import type { Visit } from "@/components/visit/types";
import { correctTreatmentSchema } from "@/lib/visits/correct-treatment.schema";
import type { TreatmentDto, TreatmentFacts } from "@/lib/visits/treatment.schema";

const gel = "01900000-0000-7000-8000-0000000000aa";
const roller = {
  kind: "roller",
  manufacturer: "Needleworks",
  lot: "L1",
  serial: "S1",
  expiresOn: "2027-06-30",
  needles: 192,
} as const;
const cheeks: TreatmentFacts["zoneRecords"][number] = {
  ...{ zone: "cheeks_chin", deviceKind: "roller", lengthSetHundredthsMm: 50, deepestLengthHundredthsMm: 50 },
  ...{ passes: { horizontal: 5, vertical: 4, diagonal: 3 }, stamping: true, pressure: "firm", endpoint: "erythema" },
  ...{ bleeding: "none", reaction: "Hives", note: null },
  topicals: [
    { productId: gel, name: "Gel", sterile: true, approved: true, lot: "G1" },
    { productId: null, name: "Serum", sterile: false, approved: false, lot: null },
    { productId: null, name: "Old words", sterile: null, approved: null, lot: null },
  ],
};
const treatment: TreatmentDto = {
  ...{ id: "t", visitId: "v", sessionNumber: 1, performedOn: "2027-01-11", startedAt: "2027-01-11T09:00:00.000Z" },
  ...{ clinicianName: "Carl", outcome: "stopped_early", deepestLengthHundredthsMm: 50, zones: ["cheeks_chin"] },
  ...{ zoneRecords: [cheeks], needles: [roller, { ...roller, kind: "stamp", serial: null, lot: "L2", needles: null }] },
};
const steps = [{ id: "rolling", done: { note: "Felt faint" } }] as unknown as Visit["steps"];

test("what was recorded comes back as it would be recorded, every needle and every word", () => {
  const body = bodyOfDraft(draftOfTreatment({ treatment, steps }));
  const sent = { visitId: "01900000-0000-7000-8000-000000000000", version: 3, because: "A slip", ...body };
  const parsed = correctTreatmentSchema.parse(JSON.parse(JSON.stringify(sent)));
  expect(parsed).toMatchObject({
    startedAt: treatment.startedAt,
    outcome: "stopped_early",
    stoppedBecause: "Felt faint",
  });
  const { topicals, note: _, ...zone } = cheeks;
  expect(parsed.zones).toMatchObject([zone]);
  expect(parsed.zones[0]?.topicals).toEqual([
    { productId: topicals[0]?.productId, sterile: false, lot: "G1" },
    { name: "Serum", sterile: false },
    { name: "Old words", sterile: false },
  ]);
  const { serial: __, needles: ___, ...stamp } = { ...roller, kind: "stamp", lot: "L2" };
  expect(parsed.needles).toEqual([
    { ...roller, sterile: true },
    { ...stamp, sterile: true },
  ]);
});

const words: RecordWords = {
  zone: ({ passes, reaction }) => [
    { key: "passes", term: "passes", value: String(passes.horizontal) },
    ...(reaction === null ? [] : [{ key: "reaction", term: "reaction", value: reaction }]),
  ],
  ofZone: (zone, line) => ({ ...line, term: `${zone}: ${line.term}` }),
  rest: ({ needles }) => [{ key: "needles", term: "needles", value: needles.map(({ lot }) => lot).join() }],
};
const facts: TreatmentFacts = {
  ...{ startedAt: null, outcome: "completed", stoppedBecause: null, zoneRecords: [cheeks], needles: [roller] },
};

test("differences are told in the words of the record: what changed, what is new, what is gone", () => {
  expect(differencesOf(facts, facts, words)).toEqual([]);
  const nose = { ...cheeks, zone: "nose", reaction: null };
  const after = {
    ...facts,
    zoneRecords: [{ ...cheeks, passes: { ...cheeks.passes, horizontal: 8 }, reaction: null }, nose],
    needles: [{ ...roller, lot: "L9" }],
  };
  expect(differencesOf(facts, after, words)).toEqual([
    { term: "cheeks_chin: passes", from: "5", to: "8" },
    { term: "nose: passes", from: null, to: "5" },
    { term: "needles", from: "L1", to: "L9" },
    { term: "cheeks_chin: reaction", from: "Hives", to: null },
  ]);
  expect(differencesOf(after, facts, words)).toContainEqual({ term: "nose: passes", from: "5", to: null });
});
