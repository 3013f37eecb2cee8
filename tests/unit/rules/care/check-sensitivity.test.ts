import { describe, expect, it } from "vitest";
import { checkSensitivity, defaultProtocol, type Protocol, protocolSchema } from "@/lib/rules";

const own: Protocol = protocolSchema.parse({
  ...defaultProtocol,
  care: {
    ...defaultProtocol.care,
    technique: {
      ...defaultProtocol.care.technique,
      fewerPasses: { text: "Count less.", source: "House rule 1" },
      sensitiveSkin: { text: "Press less.", source: "House rule 2" },
    },
  },
});

describe("sensitive skin", () => {
  it.each([
    ["sensitive", "The skin is noted as sensitive. Count less.", "House rule 1: passes, fewer passes"],
    ["very_sensitive", "The skin is noted as very sensitive. Press less.", "House rule 2: passes, very sensitive skin"],
  ] as const)(
    "%s is told of in the words and with the source of the clinic's own protocol",
    (sensitivity, message, source) => {
      expect(checkSensitivity(own, sensitivity)).toEqual([
        {
          rule: "SKIN_SENSITIVE",
          severity: "info",
          message,
          overridableBy: [],
          source,
          field: "patient.sensitivity",
          data: { sensitivity },
        },
      ]);
    },
  );

  it.each([undefined, "normal"] as const)("%s is said nothing of", (sensitivity) => {
    expect(checkSensitivity(own, sensitivity)).toEqual([]);
  });
});
