import { expect, test } from "vitest";
import { figures } from "@/components/body-map/figures";
import { figuresOf, zoneOfRegion } from "@/components/body-map/zones";
import { defaultProtocol } from "@/lib/rules";

const all = defaultProtocol.zones.map(({ id, label, parent }) => ({ id, label, parent }));
const only = (...ids: readonly string[]) => all.filter(({ id }) => ids.includes(id));
const drawnFor = (...ids: readonly string[]) => figuresOf(only(...ids), all).map(({ id }) => id);

test("every zone of the protocol is drawn somewhere, and everything drawn is a zone of the protocol", () => {
  const drawn = new Set(figures.flatMap(({ regions }) => regions.map(({ zone }) => zone)));
  expect([...drawn].sort()).toEqual(all.map(({ id }) => id).sort());
});

test("a part of the face stands for itself where it can be marked, else for the face that contains it, else for nothing", () => {
  expect(zoneOfRegion("nose", only("nose", "face"), all)?.id).toBe("nose");
  expect(zoneOfRegion("nose", only("face"), all)?.id).toBe("face");
  expect(zoneOfRegion("nose", only("neck"), all)).toBeNull();
});

test("only figures on which something can be marked are shown", () => {
  expect(drawnFor("cheeks_chin")).toEqual(["face"]);
  expect(drawnFor("face")).toEqual(["face"]);
  expect(drawnFor("hands")).toEqual(["front", "back"]);
  expect(drawnFor("nose", "decolletage")).toEqual(["face", "front"]);
  expect(figuresOf([{ id: "own_zone", label: "a zone of this clinic", parent: null }], all)).toEqual([]);
});

test("zones that contain each other in a circle end the search", () => {
  const circle = [
    { id: "a", label: "a", parent: "b" },
    { id: "b", label: "b", parent: "a" },
  ];
  expect(zoneOfRegion("a", [], circle)).toBeNull();
});
