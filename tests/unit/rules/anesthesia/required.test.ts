import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { anesthesiaRequired } from "@/lib/rules/anesthesia/required";
import { judge } from "./facts";

describe("which sessions need a record of numbing", () => {
  it.each([
    [0, false],
    [20, false],
    [25, false],
    [30, true],
    [50, true],
    [150, true],
    [250, true],
    [300, true],
  ])("%d hundredths of a millimetre: %s", (length, required) => {
    expect(anesthesiaRequired(defaultProtocol, length)).toBe(required);
  });

  it.each(defaultProtocol.needle.steps)("$id is asked for by its tier", ({ le, tier }) => {
    expect(judge(null, { length: le }).length).toBe(tier === "dermal" ? 1 : 0);
  });

  it("says which needle asks for the record", () => {
    expect(judge(null)).toEqual([
      {
        rule: "ANESTHESIA_NOT_RECORDED",
        severity: "block",
        message: "Before 1.5 mm numbing is recorded, or why it is not used.",
        overridableBy: [],
        source: "SEED; reading is CONVENTION (no published source found): anesthesia.requiredFor",
        field: "application",
        data: { length: 150 },
      },
    ]);
    expect(judge({ notUsedBecause: "\t" }, { length: 50 })).toMatchObject([
      { message: "Without numbing before 0.5 mm a reason is written down.", data: { length: 50 } },
    ]);
  });

  it("is content with a reason", () => {
    expect(judge({ notUsedBecause: "None wanted." })).toEqual([]);
  });
});
