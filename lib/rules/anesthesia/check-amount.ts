import type { Finding } from "@/lib/kernel/finding";
import type { Case, Limit } from "@/lib/rules/anesthesia/application";
import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";
import { report } from "@/lib/rules/anesthesia/report";
import { isOnFace } from "@/lib/rules/anesthesia/skin";
import { isPositive } from "@/lib/rules/anesthesia/strength";

const CM2_PER_SQUARE_INCH = 6.4516;
const MICROGRAMS_PER_GRAM = 1_000_000;

/** The row a limit comes from, in brackets; nothing for the adult figure. */
export function nameLimit({ row }: Limit): string {
  return row === null ? "" : ` (${row})`;
}

/**
 * The grams a label gives for an area: its thickest layer, or the row of its table for the area rounded to the table's own
 * whole square inches, the smaller row between two. Never a cap, and never derived from an area cap.
 */
function labelGrams({ layer }: AnesthesiaProduct["adult"], areaCm2: number): number {
  if (layer.kind === "density") return (layer.gPer10cm2[1] * areaCm2) / 10;
  const squareInches = Math.round(areaCm2 / CM2_PER_SQUARE_INCH);
  const row = layer.rows.findLast((one) => one.squareInches <= squareInches) ?? layer.rows[0];
  return row?.grams ?? 0;
}

function checkLayer({ application: { grams, areaCm2 }, product, limits }: Case, found: Finding[]): void {
  if (!product || limits?.grams.row !== null || !isPositive(areaCm2)) return;
  const usual = labelGrams(product.adult, areaCm2);
  if (!(Math.round(grams * MICROGRAMS_PER_GRAM) > Math.round(usual * MICROGRAMS_PER_GRAM))) return;
  found.push(
    report("warn", {
      rule: "ANESTHESIA_LAYER_THICK",
      message: `${grams} g on ${areaCm2} cm² is thicker than the label of ${product.name} has it: ${usual} g for this area.`,
      source: `${product.source}: anesthesia.products.${product.id}.adult.layer`,
      field: "application.grams",
      data: { grams, areaCm2, labelGrams: usual },
    }),
  );
}

/** Grams of the same cream on the face, this application and those before it, free of float residue. */
export function gramsOnFace({ protocol, application, priors }: Case): number {
  const same = [application, ...priors].filter(
    ({ product, zones }) => product === application.product && isOnFace(protocol, zones),
  );
  const micrograms = same.reduce((sum, { grams }) => sum + Math.round(grams * MICROGRAMS_PER_GRAM), 0);
  return micrograms / MICROGRAMS_PER_GRAM;
}

function checkFace(given: Case, found: Finding[]): void {
  const { protocol, application, product } = given;
  if (!product?.face || !isOnFace(protocol, application.zones)) return;
  const { warnAboveG } = product.face;
  const grams = gramsOnFace(given);
  if (!(grams > warnAboveG.grams)) return;
  found.push(
    report("warn", {
      rule: "ANESTHESIA_MUCH_ON_FACE",
      message: `${grams} g of ${product.name} on the face: above ${warnAboveG.grams} g is much for a face.`,
      source: `${warnAboveG.source}: anesthesia.products.${product.id}.face.warnAboveG`,
      field: "application.grams",
      data: { grams, warnAboveGrams: warnAboveG.grams },
    }),
  );
}

/**
 * Grams and area of one application against the product's caps (A1, nobody lets it pass), its label's thickness (a warning)
 * and the warning for much cream on a face (A11), which also counts the same cream put on the face before.
 */
export function checkAmount(given: Case, found: Finding[]): void {
  const { application, product, limits } = given;
  const caps = [
    { rule: "ANESTHESIA_GRAMS_OVER_CAP", field: "grams", unit: "g", limit: limits?.grams },
    { rule: "ANESTHESIA_AREA_OVER_CAP", field: "areaCm2", unit: "cm²", limit: limits?.areaCm2 },
  ] as const;
  for (const { rule, field, unit, limit } of caps) {
    const value = application[field];
    if (!limit || !(value > limit.value)) continue;
    found.push(
      report("block", {
        rule,
        message: `${value} ${unit} of ${product?.name} is over the most allowed here, ${limit.value} ${unit}${nameLimit(limit)}.`,
        source: limit.source,
        field: `application.${field}`,
        data: { value, max: limit.value, row: limit.row },
      }),
    );
  }
  checkLayer(given, found);
  checkFace(given, found);
}
