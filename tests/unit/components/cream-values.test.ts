import { describe, expect, test } from "vitest";
import { asApplication, asQuestion, type CreamForm, openingCream } from "@/components/anesthesia/cream-values";

const visit = { visitId: "v", version: 3 };
const opening = openingCream({ planZones: ["face"], actives: ["lidocaine", "prilocaine"] });
const form = (given: Partial<CreamForm>): CreamForm => ({ ...opening, ...given });

describe("the cream form", () => {
  test("opens with the plan's zones and assumes nothing about skin or cream", () => {
    expect(opening).toMatchObject({ zones: ["face"], skinIntact: null, product: null, readBack: false, flags: [] });
    expect(opening.percent).toEqual({ lidocaine: null, prilocaine: null });
  });

  test("asks nothing before a product is chosen, then with what is typed and no more", () => {
    expect(asQuestion("v", opening)).toBeNull();
    const asked = { visitId: "v", product: "lmx", flags: [], occlusion: "none", zones: ["face"] };
    expect(asQuestion("v", form({ product: "lmx" }))).toEqual(asked);
    expect(asQuestion("v", form({ product: "lmx", grams: 5, lot: "L", skinIntact: "no" }))).toEqual({
      ...asked,
      ...{ grams: 5, lot: "L", skinIntact: false },
    });
  });

  test("sends a strength for a cream without a label alone, and only the actives typed", () => {
    const percent = { lidocaine: 4, prilocaine: null };
    expect(asApplication(visit, form({ product: "unlisted", percent }), [])).toMatchObject({
      percent: { lidocaine: 4 },
    });
    expect(asApplication(visit, form({ product: "lmx", percent }), [])).not.toHaveProperty("percent");
    expect(asQuestion("v", form({ product: "unlisted" }))).not.toHaveProperty("percent");
  });

  test("leaves out what is missing, so that it is named, and sends what was weighed", () => {
    const sent = asApplication(visit, form({ product: "lmx", grams: 5 }), ["ANESTHESIA_DOSE_SCREEN"]);
    expect(sent).toEqual({
      ...{ visitId: "v", version: 3, readBack: false, product: "lmx", lot: "", grams: 5, zones: ["face"], flags: [] },
      ...{ occlusion: "none", acknowledged: ["ANESTHESIA_DOSE_SCREEN"] },
    });
  });
});
