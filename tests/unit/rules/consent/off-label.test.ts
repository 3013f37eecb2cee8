import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { offLabelReasons } from "@/lib/rules/consent/off-label";
import { edited } from "./facts";

const date = "2026-03-12";
const adult = { date, birthDate: "1986-05-17", skinType: 3 };

describe("what no device is cleared for", () => {
  it("is told for each zone once, in the order of their ids", () => {
    const zones = ["neck", "face", "body", "neck"];
    const use = { zones: [], indication: "acne_scars" };
    expect(offLabelReasons(defaultProtocol, { ...adult, zones }, use)).toEqual([
      { zone: "body", why: "use" },
      { zone: "neck", why: "use" },
    ]);
  });

  it("is asked of the plan's zones when the session names none", () => {
    const use = { zones: ["hands"], indication: "wrinkles" };
    expect(offLabelReasons(defaultProtocol, { ...adult, zones: [] }, use)).toEqual([{ zone: "hands", why: "use" }]);
  });

  it("is a use on the face for what is cleared on the neck for some skins only, when the type is not recorded", () => {
    const unknown = { date, birthDate: "1986-05-17", zones: ["neck", "nose"] };
    const use = { zones: [], indication: "wrinkles" };
    expect(offLabelReasons(defaultProtocol, unknown, use)).toEqual([{ zone: "neck", why: "skin_type" }]);
  });

  it("is any zone nobody knows", () => {
    const use = { zones: [], indication: "acne_scars" };
    expect(offLabelReasons(defaultProtocol, { ...adult, zones: ["left ear"] }, use)).toEqual([
      { zone: "left ear", why: "use" },
    ]);
  });

  it("is nothing on any zone of a clearance that names several", () => {
    const cleared = [{ indication: "laxity", zones: ["neck", "face"], minAge: 22, source: "clinic" }];
    const protocol = edited({ offLabel: { cleared, source: "clinic" } });
    const use = { zones: [], indication: "laxity" };
    expect(offLabelReasons(protocol, { ...adult, zones: ["neck", "nose"] }, use)).toEqual([]);
  });

  it("names the lowest age of several clearances, and is silent when one of them fits", () => {
    const row = { indication: "laxity", zones: ["neck"], source: "clinic" };
    const cleared = [
      { ...row, minAge: 40 },
      { ...row, minAge: 30, skinTypes: [1] },
    ];
    const protocol = edited({ offLabel: { cleared, source: "clinic" } });
    const ask = (birthDate: string, skinType: number) =>
      offLabelReasons(protocol, { date, birthDate, skinType, zones: ["neck"] }, { zones: [], indication: "laxity" });
    expect(ask("1996-03-13", 1)).toEqual([{ zone: "neck", why: "age", minAge: 30 }]);
    expect(ask("1996-03-12", 1)).toEqual([]);
    expect(ask("1996-03-12", 2)).toEqual([{ zone: "neck", why: "skin_type" }]);
    expect(ask("1986-03-12", 2)).toEqual([]);
  });
});
