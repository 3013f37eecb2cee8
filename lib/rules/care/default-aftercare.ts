import type { CareProtocol } from "@/lib/rules/care/care.schema";

const SHEETS =
  "SkinPen pre/post-care sheets, https://elleskinandbeautyco.com/skinpen-microneedling-pre-post-care ; https://nuanceaesthetics.com/post-care/microneedling/";

/** Aftercare as a clinic starts with it: five bands, from the needling to day 40. */
export const defaultAftercare: CareProtocol["aftercare"] = [
  {
    id: "first_day",
    title: "The first 24 hours",
    fromHour: 0,
    toHour: 24,
    do: ["Rinse with lukewarm water and nothing else.", "Put on only what the clinic gave you."],
    avoid: [
      "make-up",
      "sunscreen on the treated skin",
      "being in the sun",
      "touching the skin",
      "pools, saunas and steam",
      "any other active product, such as acids, retinoids or vitamin C",
    ],
    source: `${SHEETS}; pores closed after 12-18 h: AAPS J 2011, https://pmc.ncbi.nlm.nih.gov/articles/PMC3160154`,
  },
  {
    id: "days_2_and_3",
    title: "24 to 72 hours",
    fromHour: 24,
    toHour: 72,
    do: [
      "Wash with a mild cleanser.",
      "Use a plain moisturiser.",
      "Outdoors, wear a broad-spectrum sunscreen of SPF 30 or more.",
    ],
    avoid: ["hard exercise", "direct sun", "heat"],
    source: SHEETS,
  },
  {
    id: "first_week",
    title: "Day 3 to day 7",
    fromHour: 72,
    toHour: 168,
    do: ["Go back to your usual mild care as soon as it feels comfortable.", "Keep wearing SPF 30 or more."],
    avoid: ["retinoids", "AHA and BHA acids", "scrubs and other exfoliants", "picking at flakes or scabs"],
    source:
      "https://shop.browsofjoy.com/pages/skinpen-microneedling-pre-post-care (routine from day 3, exfoliants after a week)",
  },
  {
    id: "second_week",
    title: "Day 7 to day 14",
    fromHour: 168,
    toHour: 336,
    do: ["Bring active products back one by one.", "Keep wearing SPF 30 or more."],
    avoid: ["sunbeds"],
    source: "desertsagederm.com: SPF 30 for two weeks",
  },
  {
    id: "renewal",
    title: "Day 14 to day 40",
    fromHour: 336,
    toHour: 960,
    do: ["Protect the skin from the sun every day until day 40."],
    avoid: ["any further needling that is not on your schedule"],
    source: "SEED (40 days)",
  },
];
