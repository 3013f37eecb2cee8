import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatLength, parseLength } from "@/lib/kernel/length";

describe("needle lengths", () => {
  it.each([
    [150, "1.5 mm"],
    [25, "0.25 mm"],
    [100, "1.0 mm"],
    [5, "0.05 mm"],
    [250, "2.5 mm"],
    [0, "0.0 mm"],
  ])("writes %i hundredths as %s", (length, text) => {
    expect(formatLength(length)).toBe(text);
  });

  it.each([
    ["1.5", 150],
    ["1,5", 150],
    [" 1.50 mm ", 150],
    ["2", 200],
    ["0.05", 5],
    ["0.37", 37],
    ["0.29", 29],
  ])("reads “%s” as %i hundredths", (text, length) => {
    expect(parseLength(text)).toBe(length);
  });

  it.each(["", "mm", "-1", "+1", ".5", "1.", "0.375", "1e2", "1.5 cm", "1 5", "1.5.0", "1234", "NaN"])(
    "refuses “%s”",
    (text) => {
      expect(parseLength(text)).toBeNull();
    },
  );

  it("reads back every length it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (length) => parseLength(formatLength(length)) === length),
    );
  });
});
