import { formatLength } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { nameDays } from "@/lib/rules/words";
import type { BookTable } from "./chapter";
import { nameSource, settings } from "./settings";

/** What may be rolled at home, and when. */
export function homeTables({ needle, homeCare, care, zones }: Protocol): readonly BookTable[] {
  const { home } = care;
  const nameOf = (id: string) => zones.find((zone) => zone.id === id)?.label ?? id;
  const anyone = needle.steps.filter(({ id }) => home.allowedSteps.includes(id)).flatMap(({ listed }) => listed);
  const clinicFrom = needle.steps.find(({ id }) => id === homeCare.clinicOnlyFromStep);
  return [
    settings("Home rolling", [
      { what: "Needles anyone may be assigned", value: anyone.map(formatLength).join(", "), source: home.source },
      ...home.prescribable.map(({ zone, upTo }) => ({
        what: `Prescribed on the ${nameOf(zone)}`,
        value: `up to ${formatLength(upTo)}`,
        source: home.source,
      })),
      { what: "Never at home", value: `over ${formatLength(clinicFrom?.gt ?? 0)}`, source: homeCare.source },
      {
        what: "After a clinic session into the dermis",
        value: `none for ${nameDays(homeCare.afterDermal.blockBeforeDay)}, then a warning until its rest is over`,
        source: homeCare.afterDermal.source,
      },
    ]),
    { caption: "Hygiene at home", columns: ["Advice"], rows: home.hygiene.map((text) => [text]) },
  ];
}

const needs = {
  always: "always",
  when_dermal_or_numbed: "into the dermis, or when numbed",
  when_numbed: "when numbed",
  optional: "if wanted",
} as const;

/** The order of a session. */
export function sequenceTables({ care }: Protocol): readonly BookTable[] {
  return [
    {
      caption: "Steps, in this order",
      columns: ["Step", "Needed"],
      rows: care.sequence.steps.map(({ label, needed }) => [label, needs[needed]]),
    },
  ];
}

/** What to do and to avoid, by hours since the session. */
export function aftercareTables({ care }: Protocol): readonly BookTable[] {
  return [
    {
      caption: "Aftercare by hours",
      columns: ["When", "Hours", "Do", "Avoid", "Source"],
      rows: care.aftercare.map((step) => [
        step.title,
        `${step.fromHour} to ${step.toHour}`,
        step.do.join("; "),
        step.avoid.join("; "),
        nameSource(step.source),
      ]),
    },
  ];
}

const urgencies = {
  emergency: "emergency services, at once",
  same_day: "the clinic, the same day",
  within_48h: "the clinic, within 48 hours",
  referral: "a dermatologist",
  routine: "the clinic, at the next chance",
} as const;

/** Signs that need somebody to look, and what is only to be expected. */
export function redFlagTables({ care }: Protocol): readonly BookTable[] {
  const { flags, expected } = care.redFlags;
  return [
    {
      caption: "Signs and whom to call",
      columns: ["Sign", "Call", "Do", "Source"],
      rows: flags.map(({ label, urgency, action, source }) => [label, urgencies[urgency], action, nameSource(source)]),
    },
    {
      caption: `Expected up to ${nameDays(expected.days)}`,
      columns: ["Effect"],
      rows: expected.effects.map((effect) => [effect]),
    },
  ];
}

/** How results are measured and photographed. */
export function outcomeTables({ care }: Protocol): readonly BookTable[] {
  const { outcomeScales, photos, resultsStatement } = care;
  return [
    {
      caption: "Scales",
      columns: ["Scale", "Total", "Better", "Items", "Source"],
      rows: outcomeScales.map(({ label, total, better, items, source }) => [
        label,
        `${total.min} to ${total.max}`,
        better,
        items.map((item) => item.label).join(", "),
        nameSource(source),
      ]),
    },
    settings("Photographs", [
      { what: "Views of a face", value: photos.faceViews.map(({ label }) => label).join(", "), source: photos.source },
      { what: "When", value: photos.timepoints.map(({ label }) => label).join(", "), source: photos.source },
      { what: "How", value: photos.rules.join("; "), source: photos.source },
      { what: "What may be said of results", value: resultsStatement.text, source: resultsStatement.source },
    ]),
  ];
}
