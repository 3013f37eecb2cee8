import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";

const CONVENTION = "CONVENTION (no published source found)";
const LMX4 =
  "LMX4 SmPC (MHRA, rev. 2019), https://rxreasoner.com/monographs/lmx4/usage and /precautions; Lidiam 4% SmPC, https://imedi.co.uk/lidiam-4-w-w-cream/summary?doc=1";
const PLIAGLIS = "Pliaglis US label (rev. 1/2020), https://fda.report/DailyMed/8a1b2553-ce65-4557-b33d-cb3dd2a307fa";

/** Lidocaine 4% cream. The label caps its area and not its grams: the gram cap is the clinic's own. */
export const lmx4: AnesthesiaProduct = {
  id: "lidocaine4_lmx4",
  name: "Lidocaine 4% cream (LMX4 class)",
  percent: { lidocaine: 4 },
  adult: {
    from: { months: 216, source: LMX4 },
    maxG: { grams: 60, source: CONVENTION },
    maxAreaCm2: 900,
    contact: { min: 30, typicalMax: 60, max: 300 },
    layer: { kind: "density", gPer10cm2: [1.5, 2] },
  },
  children: {
    labels: [
      {
        label: "UK label, taking blood",
        rows: [
          { fromMonths: 1, toMonths: 3, maxG: 1, maxAreaCm2: 6.25, contactMax: 60 },
          { fromMonths: 3, toMonths: 12, maxG: 1, maxAreaCm2: 6.25, contactMax: 240 },
          { fromMonths: 12, toMonths: null, maxG: 2.5, maxAreaCm2: 6.25, contactMax: 300 },
        ],
      },
    ],
    repeats: [],
    source: LMX4,
  },
  atopicContact: null,
  film: "allowed",
  face: {
    warnAboveG: {
      grams: 30,
      source: `${CONVENTION}; lower end of the LMX4 label's usual 30-40 g on a face, FDA advice against heavy use`,
    },
    film: {
      source:
        "FDA advisory Jan 2009 as reported https://ohsonline.com/articles/2009/01/19/19-fda-issues-public-health-advisory-alert-on-skin-numbing-products.aspx; occlusion about triples blood levels (secondary source)",
    },
  },
  flags: [
    { flag: "amide_allergy", severity: "block" },
    { flag: "excipient_allergy", severity: "block" },
    { flag: "atopic_area", severity: "block" },
    { flag: "elderly_or_ill", severity: "warn" },
  ],
  avoidZones: ["mucosa_lips_genital", "inside_orbital_rim"],
  notes: [
    "Usual amounts: 30-40 g on 200 cm² (a face), 45-60 g on 300 cm².",
    "900 cm² at 2 g per 10 cm² would be 180 g, that is 7,200 mg: the area cap is never turned into a gram cap. 60 g is 2,400 mg applied.",
    "The label gives five hours for taking blood; for larger areas its text gives 30-60 minutes.",
    "The rows for children are for taking blood; larger areas are for adults only.",
  ],
  source: LMX4,
};

/** Lidocaine 7% with tetracaine 7%, a cream that dries to a peel. */
export const pliaglis: AnesthesiaProduct = {
  id: "lidocaine_tetracaine_pliaglis",
  name: "Lidocaine 7% + tetracaine 7% (Pliaglis)",
  percent: { lidocaine: 7, tetracaine: 7 },
  adult: {
    from: { months: 216, source: PLIAGLIS },
    maxG: { grams: 53, source: PLIAGLIS },
    maxAreaCm2: 400,
    contact: { min: 20, typicalMax: 30, max: 60 },
    layer: {
      kind: "table",
      rows: [
        { squareInches: 2, grams: 1 },
        { squareInches: 3, grams: 3 },
        { squareInches: 6, grams: 5 },
        { squareInches: 12, grams: 11 },
        { squareInches: 16, grams: 13 },
        { squareInches: 23, grams: 20 },
        { squareInches: 31, grams: 26 },
        { squareInches: 39, grams: 33 },
        { squareInches: 47, grams: 40 },
        { squareInches: 54, grams: 46 },
        { squareInches: 62, grams: 53 },
      ],
    },
  },
  children: null,
  atopicContact: null,
  film: "never",
  face: null,
  flags: [
    { flag: "amide_allergy", severity: "block" },
    { flag: "ester_allergy", severity: "block" },
    { flag: "paba_allergy", severity: "block" },
    { flag: "atopic_area", severity: "block" },
    { flag: "methaemoglobinaemia", severity: "warn" },
    { flag: "pseudocholinesterase", severity: "warn" },
    { flag: "liver", severity: "warn" },
    { flag: "class_1_antiarrhythmic", severity: "warn" },
  ],
  avoidZones: ["mucosa_lips_genital", "inside_orbital_rim"],
  notes: [
    "53 g is 3,710 mg of lidocaine and 3,710 mg of tetracaine applied; 62 in² is 400 cm².",
    "Needling is not among the procedures its label names: use here is off-label.",
  ],
  source: PLIAGLIS,
};
