import { expect, test } from "vitest";
import {
  asLastTime,
  bodyOfDraft,
  deepest,
  differences,
  needlingOf,
  newDraft,
  noTopical,
  OTHER,
  withKind,
  withZone,
  withZones,
  zonesToMark,
} from "@/components/visit/treatment/treatment-draft";
import type { Visit } from "@/components/visit/types";
import { defaultProtocol } from "@/lib/rules";
import { recordTreatmentSchema } from "@/lib/visits/record-treatment.schema";
import type { TreatmentDto } from "@/lib/visits/treatment.schema";

const gel = "01900000-0000-7000-8000-0000000000aa";
const zones = defaultProtocol.zones.map(({ id, label, parent, max }) => ({ id, label, parent, isNeedled: max > 0 }));

function planned(...ids: readonly string[]): Pick<Visit, "course" | "choices"> {
  return {
    course: {
      ...{ planId: "p", indication: "acne scars", sessionNumber: 2, sessionCount: 4, lengthHundredthsMm: 50 },
      zones: ids.map((id) => ({ id, label: id })),
    },
    choices: {
      ...{ zones, lengths: [25, 50, 100, 150], passesPerDirection: 10, photoRules: [] },
      topicals: [{ id: gel, name: "Hyaluronic acid", manufacturer: "Dermalab", sterile: true, lots: ["G1"] }],
      deviceKinds: [
        { id: "roller", label: "roller" },
        { id: "pen", label: "pen" },
      ],
    },
  };
}

const last: TreatmentDto = {
  ...{ id: "t", visitId: "v", sessionNumber: 1, performedOn: "2026-11-01", startedAt: null, clinicianName: "Carl" },
  ...{ outcome: "completed", deepestLengthHundredthsMm: 100, zones: ["cheeks_chin"], needles: [] },
  zoneRecords: [
    {
      ...{ zone: "cheeks_chin", deviceKind: "pen", lengthSetHundredthsMm: 100, deepestLengthHundredthsMm: 100 },
      ...{ passes: { horizontal: 6, vertical: 6, diagonal: 6 }, stamping: false, pressure: "light" },
      ...{ endpoint: "erythema", bleeding: "pinpoint", reaction: "hives", note: "x" },
      topicals: [
        { productId: gel, name: "Hyaluronic acid", sterile: true, approved: true, lot: "G1" },
        { productId: null, name: "Serum", sterile: false, approved: false, lot: null },
      ],
    },
  ],
};

test("a treatment begins with the zones of the plan and the planned needle, nothing counted and nothing known of the pack", () => {
  const draft = newDraft(planned("cheeks_chin", "nose"));
  expect(draft.zones.map(({ zone }) => zone)).toEqual(["cheeks_chin", "nose"]);
  expect(draft.zones[0]).toMatchObject({ lengthSetHundredthsMm: 50, passes: { horizontal: 0 } });
  expect(draft.needle).toMatchObject({ lot: "", serial: "", expiresOn: "", sterile: false });
});

test("what may be marked lies in the zones of the plan, and never where no needle may go", () => {
  const ids = zonesToMark(planned("face")).map(({ id }) => id);
  expect(ids).toContain("nose");
  expect(ids).toContain("face");
  expect(ids).not.toContain("inside_orbital_rim");
  expect(ids).not.toContain("neck");
  expect(zonesToMark(planned("neck")).map(({ id }) => id)).toEqual(["neck"]);
});

test("a zone taken off the map goes, the others keep what was counted, one that comes back begins anew", () => {
  const visit = planned("cheeks_chin", "nose");
  const counted = withZone(newDraft(visit), "nose", { passes: { horizontal: 3, vertical: 0, diagonal: 0 } });
  const without = withZones(visit, counted, ["nose"]);
  expect(without.zones).toEqual([counted.zones[1]]);
  expect(withZones(visit, without, ["nose", "cheeks_chin"]).zones.map(({ passes }) => passes.horizontal)).toEqual([
    3, 0,
  ]);
});

test("the deepest setting is never less than the one that was set", () => {
  const draft = withZone(newDraft(planned("cheeks_chin")), "cheeks_chin", { lengthSetHundredthsMm: 150 });
  expect(draft.zones[0]?.deepestLengthHundredthsMm).toBe(150);
  expect(deepest(draft)).toBe(150);
  expect(deepest({ ...draft, zones: [] })).toBe(0);
});

test("as last time: device, settings, pressure and what is on the list; what was counted and seen, and the pack, are today's own", () => {
  const view = planned("cheeks_chin", "nose");
  const draft = asLastTime(view, newDraft(view), last);
  const [cheeks, nose] = draft.zones;
  expect(cheeks).toMatchObject({
    ...{ deviceKind: "pen", lengthSetHundredthsMm: 100, pressure: "light", reaction: "", note: "", bleeding: "none" },
    ...{ passes: { horizontal: 0, vertical: 0, diagonal: 0 }, endpoint: "none" },
    topicals: [{ choice: gel, name: "", sterile: false, lot: "" }],
  });
  expect(nose?.lengthSetHundredthsMm).toBe(50);
  expect(draft.needle).toMatchObject({ kind: "pen", lot: "" });
});

test("differences from last time are named field by field; a zone that was not done then has none to name", () => {
  const visit = planned("cheeks_chin", "nose");
  const [cheeks, nose] = newDraft(visit).zones;
  if (!cheeks || !nose) throw new Error("two zones were planned");
  expect(differences(cheeks, last)).toEqual([
    "deviceKind",
    "lengthSetHundredthsMm",
    "deepestLengthHundredthsMm",
    "pressure",
    "topicals",
  ]);
  expect(differences(nose, last)).toBeNull();
  expect(differences(cheeks, null)).toBeNull();
  const [same] = asLastTime(visit, newDraft(visit), last).zones;
  // What is not on the list is not put on again by a press.
  expect(same && differences(same, last)).toEqual(["topicals"]);
  const serum = { ...noTopical, choice: OTHER, name: "Serum" };
  const all = same && { ...same, topicals: [serum, ...same.topicals, noTopical] };
  expect(all && differences(all, last)).toEqual([]);
});

test("what is sent is what the operation takes: empty words are left out, the device is the same everywhere", () => {
  const begun = withKind(newDraft(planned("cheeks_chin")), "pen");
  const counted = withZone(begun, "cheeks_chin", {
    passes: { horizontal: 4, vertical: 4, diagonal: 4 },
    reaction: " ",
    topicals: [
      noTopical,
      { ...noTopical, choice: gel, lot: "g1 " },
      { ...noTopical, choice: OTHER, name: " Serum ", sterile: true },
    ],
  });
  const draft = {
    ...counted,
    startedAt: "2027-01-11T10:00:00.000Z",
    needle: { ...counted.needle, lot: "mf8", expiresOn: "2027-06-30", sterile: true },
    overrides: [{ rule: "PASSES_TOO_MANY", reason: " " }],
  };
  const sent = { visitId: "01900000-0000-7000-8000-000000000000", version: 3, ...bodyOfDraft(draft) };
  const parsed = recordTreatmentSchema.parse(JSON.parse(JSON.stringify(sent)));
  expect(parsed).toMatchObject({ outcome: "completed", overrides: [], startedAt: "2027-01-11T10:00:00.000Z" });
  expect(parsed.zones).toMatchObject([{ zone: "cheeks_chin", deviceKind: "pen" }]);
  expect(parsed.zones[0]?.topicals).toEqual([
    { productId: gel, sterile: false, lot: "G1" },
    { name: "Serum", sterile: true },
  ]);
  expect(parsed.zones[0]?.reaction).toBeUndefined();
  expect(parsed.needles).toMatchObject([{ kind: "pen", lot: "MF8", sterile: true }]);
  expect(parsed.needles[0]?.serial).toBeUndefined();
});

test("something else without a name, and a lot of nothing, are sent to be refused rather than left out", () => {
  const draft = withZone(newDraft(planned("nose")), "nose", {
    topicals: [
      { ...noTopical, choice: OTHER },
      { ...noTopical, lot: "G1" },
    ],
  });
  const { zones: sent } = needlingOf(draft);
  expect(sent[0]?.topicals).toEqual([{ name: "", sterile: false }, { lot: "G1" }]);
});

test("stopped early goes with its reason", () => {
  const draft = { ...newDraft(planned("nose")), outcome: "stopped_early" as const, stoppedBecause: " Felt faint " };
  expect(bodyOfDraft(draft)).toMatchObject({ outcome: "stopped_early", stoppedBecause: "Felt faint" });
});
