import { describe, expect, it } from "vitest";
import { isBlockedWithoutDate, notBefore } from "@/lib/rules/screening/not-before";
import { screened, yes } from "./facts";

const peel = yes("peel_superficial", { until: "2026-06-10" });
const laser = yes("laser_ipl", { until: "2026-06-11" });
const filler = yes("filler", { until: "2026-06-14" });
const isotretinoin = yes("isotretinoin", { until: "2026-05-03" });

describe("the day before which a plan may not start", () => {
  it("is the latest date of what blocks", () => {
    expect(notBefore(screened([peel]))).toBe("2026-07-10");
    expect(notBefore(screened([laser, peel]))).toBe("2026-07-10");
    expect(notBefore(screened([peel, isotretinoin, laser]))).toBe("2026-11-03");
  });

  it("is not moved by warnings", () => {
    expect(notBefore(screened([filler]))).toBeNull();
    expect(notBefore(screened([yes("filler", { until: "2026-12-01" }), peel]))).toBe("2026-07-10");
  });

  it("is none where nothing blocks or no block has a date", () => {
    expect(notBefore([])).toBeNull();
    expect(notBefore(screened([yes("pregnancy")]))).toBeNull();
  });
});

describe("a block no day ends", () => {
  it("is told apart from one that waiting ends, and from a warning", () => {
    expect(isBlockedWithoutDate([])).toBe(false);
    expect(isBlockedWithoutDate(screened([peel, isotretinoin]))).toBe(false);
    expect(isBlockedWithoutDate(screened([yes("filler"), yes("hsv_history")]))).toBe(false);
    expect(isBlockedWithoutDate(screened([yes("pregnancy")]))).toBe(true);
    expect(isBlockedWithoutDate(screened([peel, yes("keloid")]))).toBe(true);
  });
});
