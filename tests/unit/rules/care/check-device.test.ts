import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { checkDevice, type Device } from "@/lib/rules/care/check-device";
import { deviceKinds } from "@/lib/rules/care/device.schema";

const good: Device = {
  kind: "roller",
  sterile: true,
  lot: "MF8-2291",
  expires: "2027-01-31",
  usedBefore: false,
  needles: 192,
  date: "2026-03-02",
};
const SINGLE_USE =
  "SEED; single use: Doddaballapur 2009; 2018-2023 HIV cluster, MMWR 2024;73:372-376: needle.deviceRules, sterile-single-use";
const COUNT = "SEED; 192 needles in Doddaballapur 2009: needle.deviceRules, needle-count";

function check(change: Partial<Device>) {
  return checkDevice(defaultProtocol, { ...good, ...change });
}

describe("a device", () => {
  it.each(deviceKinds.filter((kind) => kind !== "rf"))("of the kind %s is fine when all is recorded", (kind) => {
    expect(check({ kind })).toEqual([]);
  });

  it("that works with radiofrequency is refused, and nobody lets it pass", () => {
    expect(check({ kind: "rf" })).toEqual([
      {
        rule: "DEVICE_EXCLUDED",
        severity: "block",
        message: "This protocol does not cover a radiofrequency needling device, and none may be used under it.",
        overridableBy: [],
        source: `${defaultProtocol.care.device.excluded.source}: needle.deviceRules, rf-excluded`,
        field: "kind",
        data: { kind: "rf" },
      },
    ]);
  });

  it.each([
    [{ sterile: false }, "DEVICE_NOT_STERILE", "sterile", "The device is not recorded as sterile.", {}],
    [{ lot: undefined }, "DEVICE_LOT_MISSING", "lot", "The device's lot number is not recorded.", {}],
    [{ lot: " " }, "DEVICE_LOT_MISSING", "lot", "The device's lot number is not recorded.", {}],
    [{ expires: undefined }, "DEVICE_EXPIRY_MISSING", "expires", "The device's expiry date is not recorded.", {}],
    [
      { expires: "2026-02-28" },
      "DEVICE_EXPIRED",
      "expires",
      "The device expired on Sat 28 Feb 2026; the session is on Mon 2 Mar 2026. Open another one.",
      { expires: "2026-02-28", date: "2026-03-02", daysPast: 2 },
    ],
    [
      { usedBefore: true },
      "DEVICE_USED_BEFORE",
      "usedBefore",
      "The device has been used before: each one serves one patient in one session.",
      {},
    ],
  ] as const)("with %j is refused", (change, rule, field, message, data) => {
    expect(check(change)).toEqual([
      { rule, severity: "block", message, overridableBy: [], source: SINGLE_USE, field, data },
    ]);
  });

  it("may be used up to and on its expiry day", () => {
    expect(check({ expires: "2026-03-03" })).toEqual([]);
    expect(check({ expires: "2026-03-02" })).toEqual([]);
    expect(check({ expires: "2026-03-01" })).toHaveLength(1);
  });

  it.each([undefined, 1, 199, 200])("with %s needles leaves nothing to say", (needles) => {
    expect(check({ needles })).toEqual([]);
  });

  it("with more than 200 needles needs fewer passes, which only informs", () => {
    expect(check({ needles: 201 })).toEqual([
      {
        rule: "DEVICE_MANY_NEEDLES",
        severity: "info",
        message: "201 needles are more than the usual 200: fewer passes do the same.",
        overridableBy: [],
        source: COUNT,
        field: "needles",
        data: { needles: 201, nominal: 200 },
      },
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN])("with %d needles is refused", (needles) => {
    expect(check({ needles })).toEqual([
      {
        rule: "DEVICE_NEEDLES_INVALID",
        severity: "block",
        message: `A device carries at least 1 needle, counted whole; ${needles} is no count.`,
        overridableBy: [],
        source: COUNT,
        field: "needles",
        data: { needles, nominal: 200 },
      },
    ]);
  });

  it("is not judged on dates that are no calendar days", () => {
    expect(() => check({ date: "2026-13-01" })).toThrow(RangeError);
    expect(() => check({ date: "soon", expires: undefined })).toThrow(RangeError);
    expect(() => check({ expires: "01/2027" })).toThrow(RangeError);
  });
});
