import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";

const LABELS =
  "EMLA SmPC (emc, 4 Jun 2024) https://medicines.org.uk/emc/product/7994/smpc and /pil; 60 g on 600 cm² also in IE SmPC Sep 2017; EMLA US label, http://www.druglib.com/druginfo/emla/indications_dosage/";

/** Lidocaine 2.5% with prilocaine 2.5%. Prilocaine can cause methemoglobinemia, most of all in the first year. */
export const emla: AnesthesiaProduct = {
  id: "lidocaine_prilocaine_emla",
  name: "Lidocaine 2.5% + prilocaine 2.5% (EMLA class)",
  percent: { lidocaine: 2.5, prilocaine: 2.5 },
  adult: {
    from: {
      months: 156,
      source: "where the rows for children end; adult figures from there on: from general knowledge, unverified",
    },
    maxG: { grams: 60, source: LABELS },
    maxAreaCm2: 600,
    contact: { min: 60, typicalMax: null, max: 300 },
    layer: { kind: "density", gPer10cm2: [1.5, 2] },
  },
  children: {
    labels: [
      {
        label: "UK label",
        rows: [
          { fromMonths: 0, toMonths: 3, maxG: 1, maxAreaCm2: 10, contactMax: 60 },
          { fromMonths: 3, toMonths: 12, maxG: 2, maxAreaCm2: 20, contactMax: 60 },
          { fromMonths: 12, toMonths: 72, maxG: 10, maxAreaCm2: 100, contactMax: 300 },
          { fromMonths: 72, toMonths: 144, maxG: 20, maxAreaCm2: 200, contactMax: 300 },
        ],
      },
      {
        label: "US label",
        rows: [
          { fromMonths: 0, toMonths: 3, maxG: 1, maxAreaCm2: 10, contactMax: 60 },
          { fromMonths: 3, toMonths: 12, overKg: 5, maxG: 2, maxAreaCm2: 20, contactMax: 240 },
          { fromMonths: 12, toMonths: 84, overKg: 10, maxG: 10, maxAreaCm2: 100, contactMax: 240 },
          { fromMonths: 84, toMonths: 156, overKg: 20, maxG: 20, maxAreaCm2: 200, contactMax: 240 },
        ],
      },
    ],
    repeats: [
      { fromMonths: 0, toMonths: 3, doses: 1, hoursApart: null },
      { fromMonths: 3, toMonths: 216, doses: 2, hoursApart: 12 },
    ],
    source: `${LABELS}; rows for children as quoted at droracle.ai/articles/735018 and /150852; the US weight of 10 kg and using the row of a lower weight: from general knowledge, unverified`,
  },
  atopicContact: { flag: "atopic_area", min: 15, max: 30, source: "EMLA label: 15-30 min on atopic dermatitis" },
  film: "labelled",
  face: null,
  flags: [
    { flag: "amide_allergy", severity: "block" },
    { flag: "methaemoglobinaemia", severity: "block" },
    { flag: "methb_inducer", severity: "block", underMonths: 12 },
    { flag: "methb_inducer", severity: "warn" },
    { flag: "g6pd", severity: "warn" },
    { flag: "class_1_antiarrhythmic", severity: "warn" },
    { flag: "class_3_antiarrhythmic", severity: "warn" },
    { flag: "liver", severity: "warn" },
    { flag: "atopic_area", severity: "warn" },
  ],
  avoidZones: ["inside_orbital_rim"],
  notes: [
    "60 g is 1,500 mg of lidocaine and 1,500 mg of prilocaine applied.",
    "The label has it under an occlusive dressing. The US label asks for one hour for small procedures and two for larger ones.",
    "60 g on 400 cm² for 3 hours gave lidocaine levels of 0.05-0.16 µg/mL; toxicity is expected above 5 µg/mL.",
  ],
  source: LABELS,
};
