import type { CareProtocol } from "@/lib/rules/care/care.schema";

type Scale = CareProtocol["outcomeScales"][number];
type Item = Scale["items"][number];

const POSAS_PAGE = "https://mail.skinoncology.net/posas-scar-scale.html";

function posasItems(labels: readonly string[]): Item[] {
  const items = labels.map((label) => ({
    id: label.replace(" ", "_"),
    label,
    min: 1,
    max: 10,
    summed: true,
    meanings: [],
  }));
  return [...items, { id: "overall", label: "overall opinion", min: 1, max: 10, summed: false, meanings: [] }];
}

function grade(min: number, max: number, meanings: readonly string[]): Item[] {
  const explained = meanings.map((text, index) => ({ value: min + index, text }));
  return [{ id: "grade", label: "grade", min, max, summed: true, meanings: explained }];
}

function part(label: string, max: number): Item {
  return { id: label, label, min: 0, max, summed: true, meanings: [] };
}

/** Outcome scales as a clinic starts with them. On every one of them a lower number is the better skin. */
export const defaultScales: CareProtocol["outcomeScales"] = [
  {
    id: "goodman_baron_qual",
    version: "2006, qualitative",
    label: "Goodman and Baron, acne scars",
    items: grade(1, 4, [
      "flat marks that differ only in colour",
      "mild, make-up hides them",
      "moderate, seen from about 50 cm, gone when the skin is stretched",
      "severe, seen from beyond 50 cm, still there when the skin is stretched",
    ]),
    total: { min: 1, max: 4 },
    better: "lower",
    source: "droracle.ai/articles/821269; abstract J Am Acad Dermatol 2006 via PubMed 17199653 mirror",
  },
  {
    id: "gais",
    version: "SkinPen wording",
    label: "Global Aesthetic Improvement Scale",
    items: grade(1, 5, ["very much better", "much better", "better", "the same", "worse"]),
    total: { min: 1, max: 5 },
    better: "lower",
    source:
      "SkinPen Precision manual table 7, https://manualslib.fr/manual/363305/Bellus-Medical-Skinpen-Precision.html?page=5",
  },
  {
    id: "vancouver",
    version: "VSS, total 13",
    label: "Vancouver Scar Scale",
    items: [part("vascularity", 3), part("pigmentation", 2), part("pliability", 5), part("height", 3)],
    total: { min: 0, max: 13 },
    better: "lower",
    source: POSAS_PAGE,
  },
  {
    id: "posas2_patient",
    version: "2.0",
    label: "POSAS, the patient's part",
    items: posasItems(["pain", "itch", "colour", "stiffness", "thickness", "irregularity"]),
    total: { min: 6, max: 60 },
    better: "lower",
    source: `${POSAS_PAGE}; pubcompare.ai protocol`,
  },
  {
    id: "posas2_observer",
    version: "2.0",
    label: "POSAS, the observer's part",
    items: posasItems(["vascularity", "pigmentation", "thickness", "relief", "pliability", "surface area"]),
    total: { min: 6, max: 60 },
    better: "lower",
    source: POSAS_PAGE,
  },
  {
    id: "wrinkle_severity",
    version: "1 to 5",
    label: "Wrinkle Severity Rating",
    items: grade(1, 5, []),
    total: { min: 1, max: 5 },
    better: "lower",
    source: "from general knowledge, unverified",
  },
  {
    id: "lemperle",
    version: "0 to 5",
    label: "Lemperle wrinkle scale",
    items: grade(0, 5, []),
    total: { min: 0, max: 5 },
    better: "lower",
    source: "scale named in Exceed study PMC6122507; 0-5 range from general knowledge, unverified",
  },
];
