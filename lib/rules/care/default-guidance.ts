import type { CareProtocol } from "@/lib/rules/care/care.schema";

/** Technique as a clinic starts with it. */
export const defaultTechnique: CareProtocol["technique"] = {
  endpoint: {
    text: "Stop a zone once it shows even pinpoint bleeding or even redness, even if passes are left.",
    source: "iS Skin Source 2021; plasticsurgerypractice AAD15 (Alster); dermacosm.com",
  },
  fewerPasses: {
    text: "Fewer passes are fine with a reason: sensitive skin, or the endpoint was reached.",
    source: "SEED",
  },
  stamping: {
    text: "When every zone has been rolled, chosen spots may be stamped: press, hold, and do not slide.",
    source: "SEED",
  },
  sensitiveSkin: {
    text: "On very sensitive skin begin with less pressure and fewer strokes, and raise both in later sessions as they are tolerated.",
    source: "SEED",
  },
};

/** Photographs as a clinic starts with them. */
export const defaultPhotos: CareProtocol["photos"] = {
  faceViews: [
    { id: "frontal", label: "front" },
    { id: "left_oblique", label: "half left" },
    { id: "right_oblique", label: "half right" },
    { id: "left_lateral", label: "left profile" },
    { id: "right_lateral", label: "right profile" },
  ],
  timepoints: [
    { id: "before_first", label: "before the first session" },
    { id: "before_each", label: "before each session" },
    { id: "after_last", label: "about 3 months after the last session" },
  ],
  rules: [
    "Consent comes before any photo.",
    "Keep lens, distance, light and background the same every time.",
    "Take off make-up, jewellery and glasses.",
  ],
  source:
    "https://plasticsurgerykey.com/3-photography-for-the-aesthetic-surgeon/; Khavkin & Ellis 2011; Nair 2016; 3-month timepoint NCT05030051",
};

/** The founding text's claim, said as a claim (A18). */
export const defaultResultsStatement: CareProtocol["resultsStatement"] = {
  text: "The text this treatment is based on says that results can last 5 to 10 years or longer. No study found here followed patients that long, so nobody can promise how long yours will last.",
  source: "SEED",
};
