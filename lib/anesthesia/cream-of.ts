import type { Application } from "@/lib/rules";
import type { CreamInput } from "./fields.schema";

/** A cream as it is typed, as the rules take it; an amount not typed yet is none. */
export function creamOf(input: CreamInput, appliedAt: string, isNeedled: boolean): Application {
  const { product, percent, grams, areaCm2, zones = [], lot, expires, skinIntact, occlusion } = input;
  return {
    product,
    ...(percent === undefined ? {} : { percent }),
    grams: grams ?? 0,
    areaCm2: areaCm2 ?? 0,
    zones,
    ...(lot === undefined ? {} : { lot }),
    ...(expires === undefined ? {} : { expires }),
    skinIntact: skinIntact ?? true,
    needledToday: isNeedled,
    occlusion: occlusion ?? "none",
    appliedAt,
  };
}
