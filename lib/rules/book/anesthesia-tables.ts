import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import type { BookTable } from "./chapter";
import { nameSource, settings } from "./settings";

const films = { allowed: "allowed", labelled: "by the label", never: "never" } as const;

function contact({ min, typicalMax, max }: AnesthesiaProduct["adult"]["contact"]): string {
  return typicalMax === null ? `${min} to ${max} min` : `${min} to ${typicalMax} min, at most ${max}`;
}

function layerOf({ layer }: AnesthesiaProduct["adult"]): string {
  return layer.kind === "density" ? `${layer.gPer10cm2.join(" to ")} g per 10 cm²` : "by the label's table";
}

function strength({ percent }: AnesthesiaProduct): string {
  return Object.entries(percent)
    .map(([active, share]) => `${active} ${share} %`)
    .join(" + ");
}

function childRows(products: readonly AnesthesiaProduct[]): readonly (readonly string[])[] {
  return products.flatMap(({ name, children }) =>
    (children?.labels ?? []).flatMap(({ label, rows }) =>
      rows.map(({ fromMonths, toMonths, overKg, maxG, maxAreaCm2, contactMax }) => [
        name,
        label,
        toMonths === null ? `from ${fromMonths} months` : `${fromMonths} to under ${toMonths} months`,
        overKg === undefined ? "" : `over ${overKg} kg`,
        `${maxG} g`,
        `${maxAreaCm2} cm²`,
        `${contactMax} min`,
      ]),
    ),
  );
}

function named({ record }: Protocol["anesthesia"]["flags"][number], { screening }: Protocol): string {
  const label = (id: string) => screening.contraindications.find((item) => item.id === id)?.label ?? id;
  const parts = [
    ["screening", (record?.questions ?? []).map(label)],
    ["an allergy to", record?.allergies ?? []],
    ["a medicine", record?.medicines ?? []],
  ] as const;
  const said = parts.filter(([, list]) => list.length > 0).map(([what, list]) => `${what}: ${list.join(", ")}`);
  return said.length === 0 ? "asked only" : said.join("; ");
}

/** Products with their limits, the limits of all of them together, and the card for the worst case. */
export function anesthesiaTables(protocol: Protocol): readonly BookTable[] {
  const { anesthesia } = protocol;
  const { products, compounded, screen, totals, needling, weight, toxicity } = anesthesia;
  return [
    {
      caption: "Products, adults",
      columns: ["Product", "Strength", "At most", "Area", "Contact", "Layer", "Film", "Source"],
      rows: products.map((product) => [
        product.name,
        strength(product),
        `${product.adult.maxG.grams} g`,
        `${product.adult.maxAreaCm2} cm²`,
        contact(product.adult.contact),
        layerOf(product.adult),
        films[product.film],
        nameSource(product.adult.maxG.source),
      ]),
    },
    {
      caption: "Products, children: the stricter label governs",
      columns: ["Product", "Label", "Age", "Weight", "At most", "Area", "Contact"],
      rows: childRows(products),
    },
    settings("Limits for every product", [
      {
        what: "Without a label of its own",
        value: `never above ${compounded.maxTotalPercent} %`,
        source: compounded.source,
      },
      {
        what: "Applied lidocaine held against the injection limit",
        value: `${screen.mgPerKg} mg/kg or ${screen.absoluteMg} mg`,
        source: screen.source,
      },
      { what: "Added up over", value: `${totals.hours} hours`, source: totals.source },
      {
        what: "Numbness fades after",
        value: `${needling.lateAfterMinutes} minutes off the skin`,
        source: needling.source,
      },
      {
        what: "Weighed first",
        value: `under ${weight.minorUnderMonths / 12} years, or under ${weight.smallUnderKg} kg`,
        source: weight.source,
      },
    ]),
    {
      caption: "History asked before every cream",
      columns: ["History", "The record shows it by"],
      rows: anesthesia.flags.map((flag) => [flag.label, named(flag, protocol)]),
    },
    {
      caption: "Toxicity card",
      columns: ["Sign or action", "Which"],
      rows: [
        ...toxicity.early.map((text) => ["Early", text]),
        ...toxicity.severe.map((text) => ["Severe", text]),
        ...toxicity.methemoglobinemia.map((text) => ["Methemoglobinemia", text]),
        ...toxicity.action.map((text) => ["Do", text]),
      ],
    },
  ];
}
