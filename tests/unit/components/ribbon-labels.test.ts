import fc from "fast-check";
import { expect, test } from "vitest";
import { fitLabels, labelWidth, placeLabels } from "@/components/course-ribbon/labels";

const wish = fc.record({
  center: fc.double({ min: -50, max: 500, noNaN: true }),
  width: fc.double({ min: 1, max: 120, noNaN: true }),
});

test("no two labels of a row touch and none stands out further than the card's padding, whatever is wished", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (wishes, rows) => {
      const spans = placeLabels(wishes, 400, rows).flatMap((place, at) => {
        const { center, width } = wishes[at] ?? { center: 0, width: 0 };
        return place ? [{ row: place.row, from: center - width / 2, to: center + width / 2 }] : [];
      });
      for (const [at, a] of spans.entries()) {
        expect(a.from).toBeGreaterThanOrEqual(-16);
        expect(a.to).toBeLessThanOrEqual(416);
        for (const b of spans.slice(at + 1)) if (a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
      }
    }),
  );
});

test("a label that meets another goes up a row, and gives way when there is none", () => {
  const wishes = [100, 110, 120].map((center) => ({ center, width: 60 }));
  expect(placeLabels(wishes, 400, 2).map((place) => place?.row ?? null)).toEqual([0, 1, null]);
});

test("a label that would leave the card is left out", () => {
  expect(placeLabels([{ center: 10, width: 52 }], 300, 1)).toEqual([{ row: 0 }]);
  expect(placeLabels([{ center: 10, width: 54 }], 300, 1)).toEqual([null]);
});

test("the fullest wording that stands in one row is chosen", () => {
  const full = ["Thu 14 Jan", "Thu 18 Mar"];
  const short = ["14 Jan", "18 Mar"];
  expect(fitLabels([50, 250], [full, short], 300, 2).texts).toEqual(full);
  expect(fitLabels([50, 110], [full, short], 300, 2).texts).toEqual(short);
});

test("five sessions two months apart keep all their short dates on a 360 px phone", () => {
  const dates = ["14 Jan", "18 Mar", "≈ 17 May", "≈ 16 Jul", "≈ 14 Sep"];
  const centers = [0.06, 0.27, 0.48, 0.69, 0.9].map((x) => x * 318);
  const { places } = fitLabels(centers, [dates], 318, 2);
  expect(places.every((place) => place !== null)).toBe(true);
});

test("widths grow with the characters a person sees", () => {
  expect(labelWidth("≈ 17 Mai")).toBe(labelWidth("12345678"));
});
