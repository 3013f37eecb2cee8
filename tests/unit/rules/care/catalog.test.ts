import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { careCatalog } from "@/lib/rules/care/catalog";

type Golden = {
  readonly rule?: string;
  readonly cases: readonly { readonly expect?: readonly { readonly rule: string }[] }[];
};

const folder = new URL("../../../golden/care/", import.meta.url);
const golden = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Golden);
const shown = new Set(
  golden.flatMap(({ rule, cases }) => [
    rule,
    ...cases.flatMap((given) => (given.expect ?? []).map((found) => found.rule)),
  ]),
);

function entry(rule: string) {
  const found = careCatalog.find((one) => one.rule === rule);
  if (!found) throw new Error(`No entry: ${rule}`);
  return found;
}

describe("the catalogue of care", () => {
  it("has each rule once, under the family it belongs to", () => {
    expect(careCatalog.map(({ family, rule }) => `${family} ${rule}`)).toEqual([
      "needle DEVICE_EXCLUDED",
      "needle DEVICE_NOT_STERILE",
      "needle DEVICE_LOT_MISSING",
      "needle DEVICE_EXPIRY_MISSING",
      "needle DEVICE_EXPIRED",
      "needle DEVICE_USED_BEFORE",
      "needle DEVICE_LOT_SHARED",
      "needle TOPICAL_NOT_APPROVED",
      "needle TOPICAL_NOT_STERILE",
      "needle DEVICE_NEEDLES_INVALID",
      "needle DEVICE_MANY_NEEDLES",
      "passes SKIN_SENSITIVE",
      "session_sequence STEP_OUT_OF_ORDER",
      "session_sequence STEP_TOO_LATE",
      "session_sequence STEP_UNKNOWN",
      "home_care HOME_NOT_ASSIGNED",
      "home_care HOME_NOT_PRESCRIBED",
      "aftercare AFTERCARE",
      "red_flags RED_FLAG",
      "outcome_scales SCALE_UNKNOWN",
      "outcome_scales SCORE_MISSING",
      "outcome_scales SCORE_OUT_OF_RANGE",
      "outcome_scales SCORE_NOT_WHOLE",
      "outcome_scales SCORE_UNKNOWN_ITEM",
    ]);
  });

  it.each(careCatalog.map((one) => [one.rule, one] as const))(
    "%s is explained, sourced and shown by a golden case",
    (rule, one) => {
      expect(one.title.length).toBeGreaterThan(5);
      expect(one.says(defaultProtocol)).toMatch(/^[A-Z].{20,}\.$/);
      expect(one.source(defaultProtocol)).not.toBe("");
      expect([...shown]).toContain(rule);
    },
  );

  it("tells the numbers of the protocol it is asked about", () => {
    expect(entry("HOME_NOT_PRESCRIBED").says(defaultProtocol)).toBe(
      "Without a prescription a home roller has needles of up to 0.25 mm. A clinician may prescribe a deeper one; the limit is 1.0 mm on the face; it then keeps the full intervals of its length.",
    );
    expect(entry("AFTERCARE").says(defaultProtocol)).toContain("0 to 24, 24 to 72, 72 to 168, 168 to 336, 336 to 960.");
    expect(entry("DEVICE_MANY_NEEDLES").says(defaultProtocol)).toContain("about 200 needles");
    expect(entry("STEP_OUT_OF_ORDER").says(defaultProtocol)).toContain(
      "11 steps, in this order: the check of identity",
    );
    expect(entry("STEP_OUT_OF_ORDER").says(defaultProtocol)).toContain("the stamping (optional), the photos after");
    expect(entry("STEP_UNKNOWN").says(defaultProtocol)).toContain("one of the 11");
    expect(entry("DEVICE_EXCLUDED").says(defaultProtocol)).toBe(
      "Not used under this protocol: radiofrequency needling device.",
    );
    expect(entry("SCALE_UNKNOWN").says(defaultProtocol)).toContain(
      "Vancouver Scar Scale (VSS, total 13), 0 to 13, lower is better",
    );
    expect(entry("SCORE_OUT_OF_RANGE").says(defaultProtocol)).toContain("vascularity 0 to 3, pigmentation 0 to 2");
  });

  it("tells signs most urgent first, and leaves out an urgency no sign has", () => {
    const { redFlags } = defaultProtocol.care;
    const says = entry("RED_FLAG").says(defaultProtocol);
    expect(says).toMatch(
      /^For about 7 days redness, .* are to be expected\. To be seen at once: After numbing cream.*the same day:.*within 48 hours:.*by a dermatologist:.*at the next chance:/,
    );
    const flags = redFlags.flags.filter(({ urgency }) => urgency !== "referral");
    const fewer = { ...defaultProtocol, care: { ...defaultProtocol.care, redFlags: { ...redFlags, flags } } };
    expect(entry("RED_FLAG").says(fewer)).not.toContain("dermatologist");
  });

  it("says so when no kind of device is excluded", () => {
    const { device } = defaultProtocol.care;
    const open = { ...device, excluded: { ...device.excluded, kinds: [] } };
    const protocol = { ...defaultProtocol, care: { ...defaultProtocol.care, device: open } };
    expect(entry("DEVICE_EXCLUDED").says(protocol)).toBe("Not used under this protocol: no kind of device.");
  });
});
