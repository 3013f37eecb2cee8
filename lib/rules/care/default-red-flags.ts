import type { CareProtocol } from "@/lib/rules/care/care.schema";

const CHU = "Dermatol Surg 2021 safety review, https://ouci.dntb.gov.ua/en/works/7X1Z3mr4";

/** Warning signs as a clinic starts with them. */
export const defaultRedFlags: CareProtocol["redFlags"] = {
  flags: [
    {
      code: "RF1",
      label: "Redness that spreads, heat, pus or a fever",
      urgency: "same_day",
      action: "Call the clinic now: a clinician has to see you today.",
      source: "SkinPen manual: infection signs",
    },
    {
      code: "RF2",
      label: "Small blisters like a cold sore",
      urgency: "same_day",
      action: "Call the clinic now: a clinician has to see you today.",
      source:
        "SkinPen pre/post-care sheets, https://elleskinandbeautyco.com/skinpen-microneedling-pre-post-care ; https://nuanceaesthetics.com/post-care/microneedling/",
    },
    {
      code: "RF3",
      label: "Redness or swelling that has not gone after 7 days",
      urgency: "within_48h",
      action: "Call the clinic: a clinician looks at it within 48 hours.",
      source: `${CHU}: expected events settle within 7 days`,
    },
    {
      code: "RF4",
      label: "Firm lumps or a rash that appear days or weeks later",
      urgency: "referral",
      action: "Call the clinic: it sends you to a dermatologist, because this can be a granuloma.",
      source: "Friedmann 2024; Soltani 2014",
    },
    {
      code: "RF5",
      label: "Marks in lines, like tracks, or a scar that rises",
      urgency: "routine",
      action: "Tell the clinic: a clinician looks at it, before any further needling.",
      source: CHU,
    },
    {
      code: "RF6",
      label: "Skin that turns darker",
      urgency: "routine",
      action: "Tell the clinic at the next chance and keep the skin out of the sun.",
      source: CHU,
    },
    {
      code: "RF7",
      label: "After numbing cream: dizziness, a tingling mouth, ringing ears, a seizure or blue lips",
      urgency: "emergency",
      action: "Wipe the cream off and call the emergency number.",
      source:
        "AAGBI LA toxicity guideline, https://rightdecisions.scot.nhs.uk/sjh-theatres-and-anaesthetics/anaesthetic-emergencies/3-10-local-anaesthetic-toxicity; product labels",
    },
    {
      code: "RF8",
      label: "Hives, a swelling face or wheezing",
      urgency: "emergency",
      action: "Call the emergency number: this can be a severe allergic reaction.",
      source: "Pliaglis label: anaphylaxis",
    },
  ],
  expected: {
    days: 7,
    effects: ["redness", "swelling", "soreness", "dryness", "peeling"],
    source: CHU,
  },
  source: "time targets are CONVENTION (no published source found)",
};
