import { expect, test } from "vitest";
import { depthOf, depthRules, GEOMETRY, scaleLength } from "@/components/course-ribbon/geometry";

test("1.5 mm goes exactly three times as deep as 0.5 mm, at every size", () => {
  for (const { depth } of Object.values(GEOMETRY)) {
    const scale = scaleLength([50, 150]);
    expect(depthOf(150, scale, depth)).toBe(3 * depthOf(50, scale, depth));
    expect(depthOf(150, scale, depth)).toBe(depth);
  }
});

test("shallow courses are not magnified: below 1.5 mm the scale stays, above it grows to the deepest needle", () => {
  expect(scaleLength([25, 50])).toBe(150);
  expect(scaleLength([])).toBe(150);
  expect(scaleLength([150, 300])).toBe(300);
});

test("depth lines stand every half millimetre, and every whole one on deep scales", () => {
  expect(depthRules(150)).toEqual([50, 100, 150]);
  expect(depthRules(200)).toEqual([50, 100, 150, 200]);
  expect(depthRules(300)).toEqual([100, 200, 300]);
});

test("the deepest needle with its label, and the months, stay inside the height", () => {
  for (const { surface, depth, monthRow, height } of Object.values(GEOMETRY)) {
    expect(surface + depth).toBeLessThanOrEqual(height);
    if (monthRow !== null) expect(monthRow).toBeGreaterThan(surface + depth + 14 + 11);
  }
});
