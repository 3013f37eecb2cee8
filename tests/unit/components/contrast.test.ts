import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Mode = "light" | "dark";
const css = readFileSync("app/globals.css", "utf8");
const TOKENS = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** WCAG 2.2 relative luminance of "#rrggbb". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(text: string, ground: string, mode: Mode): number {
  const [a, b] = [text, ground].map((name) => {
    const token = TOKENS.get(name);
    if (!token) throw new Error(`No colour token ${name}`);
    return luminance(token[mode]);
  });
  const [dark = 0, light = 0] = [a ?? 0, b ?? 0].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["paper", "raised", "sunken"];
const TONES = ["ok", "warn", "block", "info"];
const TEXT_PAIRS = [
  ...["ink", "soft", "instrument", ...TONES].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...[...TONES, "instrument"].flatMap((tone) => [tone, "ink", "soft"].map((text) => [text, `${tone}-wash`] as const)),
  ...["instrument", "instrument-deep"].map((ground) => ["on-instrument", ground] as const),
  ...["block", "block-deep"].map((ground) => ["on-block", ground] as const),
  // The number in the head of a done session's needle, and a tooltip.
  ["raised", "skin"] as const,
  ["paper", "ink"] as const,
];
const GRAPHIC_PAIRS = [
  ...["line-strong", "skin", "faint"].flatMap((line) => ["paper", "raised"].map((ground) => [line, ground] as const)),
];

describe.each(["light", "dark"] as const)("in %s", (mode) => {
  test.each(TEXT_PAIRS)("%s on %s can be read (at least 4.5 to 1)", (text, ground) => {
    expect(contrast(text, ground, mode)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GRAPHIC_PAIRS)("%s on %s can be seen (at least 3 to 1)", (line, ground) => {
    expect(contrast(line, ground, mode)).toBeGreaterThanOrEqual(3);
  });
});

test("the colours of the design table are used as given", () => {
  expect(TOKENS.get("paper")).toEqual({ light: "#fbf9f5", dark: "#14171a" });
  expect(TOKENS.get("ink")).toEqual({ light: "#1d2329", dark: "#eceff1" });
  expect(TOKENS.get("instrument")).toEqual({ light: "#0e5a54", dark: "#5cc2b5" });
  expect(TOKENS.get("skin")).toEqual({ light: "#b65a38", dark: "#e79a78" });
});
