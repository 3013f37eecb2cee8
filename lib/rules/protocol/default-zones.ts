import type { Zone } from "@/lib/rules/protocol/protocol";

const CONVENTION = "CONVENTION (no published source found)";
const CHARTS = "CONVENTION: vendor charts only (evidence 2.3)";

const FACE_RANGE = { rangeFrom: { length: 25, included: true }, max: 100, overMax: "block" } as const;
const THIN_SKIN = {
  group: "thin_skin",
  parent: null,
  rangeFrom: { length: 25, included: true },
  max: 100,
  overMax: "warn",
} as const;
const NEVER = { parent: null, rangeFrom: null, max: 0, overMax: "block" } as const;
const CUSTOMARY = { upTo: 75, severity: "warn", source: CHARTS } as const;

/** Deeper on facial scars: Harris 2015 reviews facial scars treated at a median of 1.5 mm. */
const SCARS = {
  upTo: 150,
  roles: ["prescriber"],
  indicationGroup: "scars",
  source: "Harris 2015 (Int J Womens Dermatol 1:77-81)",
} as const;

/** Where on the body, how deep, and which zone is part of which (A11, A12, A15). */
export const defaultZones: readonly Zone[] = [
  { id: "face", label: "face", group: "face", parent: null, ...FACE_RANGE, override: SCARS, source: "SEED" },
  {
    id: "forehead",
    label: "forehead",
    group: "face",
    parent: "face",
    ...FACE_RANGE,
    customary: CUSTOMARY,
    source: "SEED",
  },
  {
    id: "cheeks_chin",
    label: "cheeks and chin",
    group: "face",
    parent: "face",
    ...FACE_RANGE,
    override: SCARS,
    source: "SEED",
  },
  { id: "nose", label: "nose", group: "face", parent: "face", ...FACE_RANGE, customary: CUSTOMARY, source: "SEED" },
  {
    id: "upper_lip",
    label: "upper lip",
    group: "face",
    parent: "face",
    ...FACE_RANGE,
    customary: CUSTOMARY,
    source: "SEED",
  },
  {
    id: "periorbital_outside_rim",
    label: "skin around the eyes, outside the orbital rim",
    group: "face",
    parent: "face",
    rangeFrom: { length: 25, included: true },
    max: 50,
    overMax: "warn",
    source: CHARTS,
  },
  {
    id: "inside_orbital_rim",
    label: "skin inside the orbital rim",
    group: "face",
    ...NEVER,
    source: "from general knowledge, unverified",
  },
  { id: "neck", label: "neck", ...THIN_SKIN, source: CONVENTION },
  { id: "decolletage", label: "décolletage", ...THIN_SKIN, source: CONVENTION },
  { id: "hands", label: "hands", ...THIN_SKIN, source: CONVENTION },
  { id: "scalp", label: "scalp", ...THIN_SKIN, source: CONVENTION },
  {
    id: "body",
    label: "body",
    group: "body",
    parent: null,
    rangeFrom: { length: 100, included: false },
    max: 250,
    overMax: "block",
    source: "SEED",
  },
  {
    id: "mucosa_lips_genital",
    label: "mucosa, lips and genital skin",
    group: "excluded",
    ...NEVER,
    source: CONVENTION,
  },
];
