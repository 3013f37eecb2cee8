import { describe, expect, it } from "vitest";
import { defaultProtocol, overlaps, type Protocol, zonesOf } from "@/lib/rules";
import { lineage } from "@/lib/rules/sessions/zone-tree";

const parts = ["forehead", "cheeks_chin", "nose", "upper_lip", "periorbital_outside_rim"];

describe("zones", () => {
  it("the face contains its five parts, and a part only itself", () => {
    expect(zonesOf(defaultProtocol, "face")).toEqual(["face", ...parts]);
    expect(zonesOf(defaultProtocol, "nose")).toEqual(["nose"]);
    expect(zonesOf(defaultProtocol, "left knee")).toEqual(["left knee"]);
  });

  it.each(parts)("the face overlaps %s, both ways", (part) => {
    expect(overlaps(defaultProtocol, "face", part)).toBe(true);
    expect(overlaps(defaultProtocol, part, "face")).toBe(true);
  });

  it("neighbours do not overlap, and every zone overlaps itself", () => {
    for (const { id } of defaultProtocol.zones) expect(overlaps(defaultProtocol, id, id)).toBe(true);
    expect(overlaps(defaultProtocol, "forehead", "nose")).toBe(false);
    expect(overlaps(defaultProtocol, "body", "face")).toBe(false);
    expect(overlaps(defaultProtocol, ["neck", "nose"], ["hands", "face"])).toBe(true);
    expect(overlaps(defaultProtocol, ["neck", "nose"], ["hands", "body"])).toBe(false);
  });

  it("a zone's line runs outwards, is drawn once, and ends where an unchecked protocol runs in a circle", () => {
    expect(lineage(defaultProtocol, "nose").map(({ id }) => id)).toEqual(["nose", "face"]);
    expect(lineage(defaultProtocol, "nose")).toBe(lineage(defaultProtocol, "nose"));
    expect(lineage(defaultProtocol, "left knee")).toEqual([]);
    const zones = defaultProtocol.zones.map((zone) => (zone.id === "face" ? { ...zone, parent: "nose" } : zone));
    const circle: Protocol = { ...defaultProtocol, zones };
    expect(lineage(circle, "nose").map(({ id }) => id)).toEqual(["nose", "face"]);
    expect(overlaps(circle, "face", "neck")).toBe(false);
  });

  it("an unknown zone, like none at all, stands for the whole patient", () => {
    expect(overlaps(defaultProtocol, "left knee", "face")).toBe(true);
    expect(overlaps(defaultProtocol, "face", "left knee")).toBe(true);
    expect(overlaps(defaultProtocol, [], ["face"])).toBe(true);
    expect(overlaps(defaultProtocol, ["face"], [])).toBe(true);
  });
});
