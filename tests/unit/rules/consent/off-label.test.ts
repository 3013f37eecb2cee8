import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { offLabelReasons } from "@/lib/rules/consent/off-label";

const adult = { date: "2026-03-12", birthDate: "1986-05-17", skinType: 3 } as const;
const about = (reasons: ReturnType<typeof offLabelReasons>) =>
  reasons.map(({ about, zone }) => `${about} ${zone ?? ""}`);

describe("what no device is cleared for", () => {
  it("is what screening says of the zones of the session", () => {
    const plan = { zones: ["face"], indication: "acne_scars" };
    const zones = ["neck", "face", "body", "neck"];
    expect(about(offLabelReasons(defaultProtocol, { ...adult, zones }, plan))).toEqual(["zone neck", "zone body"]);
    expect(offLabelReasons(defaultProtocol, { ...adult, zones: ["face"] }, plan)).toEqual([]);
  });

  it("is asked of the plan's zones when the session names none", () => {
    const plan = { zones: ["hands"], indication: "wrinkles" };
    expect(about(offLabelReasons(defaultProtocol, { ...adult, zones: [] }, plan))).toEqual(["zone hands"]);
  });

  it("is a use cleared for some skins only, when the type is not recorded or is another", () => {
    const plan = { zones: [], indication: "wrinkles" };
    const { skinType: _, ...unrecorded } = adult;
    expect(about(offLabelReasons(defaultProtocol, { ...unrecorded, zones: ["neck"] }, plan))).toEqual([
      "phototype neck",
    ]);
    expect(about(offLabelReasons(defaultProtocol, { ...adult, skinType: 5, zones: ["neck"] }, plan))).toEqual([
      "phototype neck",
    ]);
    expect(offLabelReasons(defaultProtocol, { ...adult, zones: ["neck"] }, plan)).toEqual([]);
  });

  it("is any use before the youngest cleared age", () => {
    const plan = { zones: ["face"], indication: "wrinkles" };
    const born = (birthDate: string) =>
      about(offLabelReasons(defaultProtocol, { ...adult, zones: [], birthDate }, plan));
    expect(born("2004-03-13")).toEqual(["age "]);
    expect(born("2004-03-12")).toEqual([]);
  });
});
