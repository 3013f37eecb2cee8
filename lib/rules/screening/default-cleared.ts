import { FDA, K202243 } from "@/lib/rules/screening/default-sources";
import type { ScreeningProtocol } from "@/lib/rules/screening/screening.schema";

/** What microneedling devices are cleared for in the United States. [evidence 2.1] */
export const defaultCleared: ScreeningProtocol["cleared"] = {
  fromAge: { years: 22, source: FDA },
  uses: [
    {
      id: "face_acne_scars",
      label: "acne scars of the face",
      zones: ["face"],
      indications: ["acne_scars"],
      source: `${FDA}; all skin types: ${K202243}`,
    },
    { id: "face_wrinkles", label: "wrinkles of the face", zones: ["face"], indications: ["wrinkles"], source: FDA },
    {
      id: "abdomen_scars",
      label: "scars of the abdomen",
      zones: ["body"],
      indications: ["surgical_scars", "wound_scars"],
      part: "abdomen",
      source: FDA,
    },
    {
      id: "neck_wrinkles",
      label: "wrinkles of the neck",
      zones: ["neck"],
      indications: ["wrinkles"],
      phototypes: { from: 2, to: 4 },
      source: K202243,
    },
  ],
  source: `${FDA}; ${K202243}`,
};
