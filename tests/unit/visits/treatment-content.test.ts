import { expect, test } from "vitest";
import { recordTreatmentSchema } from "@/lib/visits/record-treatment.schema";
import { contentOf, factsOfContent, type TreatmentContent } from "@/lib/visits/treatment-content";

const gel = "01900000-0000-7000-8000-0000000000aa";
const zone = {
  ...{ deviceKind: "roller", lengthSetHundredthsMm: 50, deepestLengthHundredthsMm: 100, stamping: false },
  ...{ passes: { horizontal: 5, vertical: 4, diagonal: 3 }, pressure: "firm", endpoint: "erythema", bleeding: "none" },
};
const needle = { kind: "roller", lot: "l2", expiresOn: "2027-06-30", sterile: true };
const input = recordTreatmentSchema.parse({
  ...{ visitId: gel, version: 1, outcome: "stopped_early", stoppedBecause: "Felt faint" },
  zones: [
    { ...zone, zone: "nose", reaction: "Hives", topicals: [{ productId: gel, lot: "g1" }, { name: "Serum" }] },
    { ...zone, zone: "cheeks_chin", note: "Scars" },
  ],
  needles: [
    { ...needle, serial: "b" },
    { ...needle, lot: "l1", manufacturer: "Needleworks", needles: 192 },
  ],
});
const products = new Map([[gel, { name: "Gel", sterile: true, approved: { on: "2027-01-04", retiredOn: null } }]]);
const found = [{ rule: "PASSES_OVER", severity: "warn" as const, message: "Many." }];
const content = contentOf(input, {
  ...{ products, found, startedAt: "2027-01-11T09:00:00Z", day: "2027-01-11", newId: () => gel },
});

test("what is told of a treatment is what was said of it, zones in their order, needles by lot", () => {
  expect(content).toMatchObject({ deepest_length_hundredths_mm: 100, judged: { findings: found } });
  const facts = factsOfContent(content);
  expect(facts).toMatchObject({
    startedAt: "2027-01-11T09:00:00.000Z",
    outcome: "stopped_early",
    stoppedBecause: "Felt faint",
  });
  expect(facts.zoneRecords).toEqual([
    {
      ...{ ...zone, zone: "nose", reaction: "Hives", note: null },
      topicals: [
        { productId: gel, name: "Gel", sterile: true, approved: true, lot: "G1" },
        { productId: null, name: "Serum", sterile: false, approved: false, lot: null },
      ],
    },
    { ...zone, zone: "cheeks_chin", reaction: null, note: "Scars", topicals: [] },
  ]);
  expect(facts.needles.map(({ lot, serial, needles }) => [lot, serial, needles])).toEqual([
    ["L1", null, 192],
    ["L2", "B", null],
  ]);
});

test("the same rows in another order, under other ids and with the instant written otherwise tell the same", () => {
  const shuffled: TreatmentContent = {
    ...content,
    started_at: "2027-01-11T10:00:00+01:00",
    judged: null,
    zone_records: content.zone_records.toReversed(),
    topicals: content.topicals.toReversed(),
    needles: content.needles.toReversed().map((one) => ({ ...one, id: "another" })),
  };
  expect(factsOfContent(shuffled)).toEqual(factsOfContent(content));
});

test("a record made before there was a list tells what went on the skin in its own words", () => {
  const old = {
    ...content,
    topicals: [],
    zone_records: content.zone_records.map((one) => ({ ...one, topicals: ["Serum"] })),
  };
  expect(factsOfContent(old).zoneRecords[1]?.topicals).toEqual([
    { productId: null, name: "Serum", sterile: null, approved: null, lot: null },
  ]);
  expect(factsOfContent({ ...content, started_at: null }).startedAt).toBeNull();
});
