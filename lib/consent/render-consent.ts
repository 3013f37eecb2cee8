import type { Day } from "@/lib/kernel/day";
import type { Language } from "@/lib/kernel/language";
import type { Length } from "@/lib/kernel/length";
import type { OffLabelReason } from "@/lib/rules";
import { fillIn, type Placeholder } from "./placeholders.schema";
import type { FormSection } from "./template.schema";
import { wordsOf } from "./words";
import type { Words } from "./words-type";

/** Purposes photographs may be used for, each chosen by itself. */
export const photoPurposes = ["photo_record", "photo_teaching", "photo_marketing"] as const;
export type PhotoPurpose = (typeof photoPurposes)[number];

/** The form a consent is written from. */
export type Form = {
  readonly language: Language;
  readonly version: number;
  readonly title: string;
  readonly sections: readonly FormSection[];
};

/** What of a plan and its patient the text names. Labels and names as the protocol and the clinic have them. */
export type RenderFacts = {
  readonly clinicName: string;
  readonly patientName: string;
  readonly birthDate: Day;
  readonly procedureName: string;
  readonly indication: string;
  readonly zones: readonly string[];
  readonly shortest: Length;
  readonly longest: Length;
  readonly sessions: number;
  /** The rest after a session in whole days, from the shortest to the longest needle; null where no step covers one. */
  readonly restDays: { readonly from: number; readonly to: number } | null;
  /** Null: none is used. */
  readonly numbing: string | null;
  readonly performer: { readonly name: string; readonly exclusive: boolean };
  /** Why the use is off-label, and the label of the zone each is about; empty when it is not. */
  readonly offLabel: readonly { readonly reason: OffLabelReason; readonly zone: string | null }[];
};

/** A form bound to a plan: its parts for the screen, and the exact text that is signed. */
export type RenderedConsent = {
  readonly title: string;
  readonly sections: readonly FormSection[];
  readonly acknowledge: string;
  readonly photosLead: string;
  readonly photos: readonly { readonly id: PhotoPurpose; readonly text: string }[];
  readonly electronic: { readonly heading: string; readonly text: string };
  readonly meaning: string;
  readonly text: string;
};

function valuesOf(words: Words, facts: RenderFacts): Readonly<Record<Placeholder, string>> {
  const { performer, restDays } = facts;
  const indication = words.named(facts.indication);
  const named = (label: string | null) => (label === null ? null : words.named(label));
  return {
    clinic: facts.clinicName,
    patient: facts.patientName,
    birth_date: words.day(facts.birthDate),
    procedure: words.named(facts.procedureName),
    indication,
    zones: words.list(facts.zones.map(words.named)),
    needle: words.needle(words.length(facts.shortest), words.length(facts.longest)),
    sessions: words.sessions(facts.sessions),
    spacing: restDays === null ? "" : words.spacing(restDays.from, restDays.to),
    numbing: named(facts.numbing) ?? words.noNumbing,
    performer: performer.exclusive ? words.performedBy(performer.name) : words.ledBy(performer.name),
    off_label: facts.offLabel.map(({ reason, zone }) => words.offLabel(reason, indication, named(zone))).join(" "),
  };
}

/**
 * Binds a form to a plan. The same form and facts give the same text, byte by byte: no clock, no order of an object, line ends \n.
 * The off-label section is left out where the use is not off-label.
 */
export function renderConsent(form: Form, facts: RenderFacts): RenderedConsent {
  const words = wordsOf(form.language);
  const values = valuesOf(words, facts);
  const plain = (text: string) => fillIn(text, values).replaceAll(/\r\n?/g, "\n").normalize("NFC").trim();
  const sections = form.sections
    .filter(({ id }) => id !== "off_label" || facts.offLabel.length > 0)
    .map(({ id, heading, text }) => ({ id, heading: plain(heading), text: plain(text) }));
  const photos = photoPurposes.map((id) => ({ id, text: words.photos[id] }));
  const electronic = { heading: words.electronicHeading, text: words.electronic };
  const title = plain(form.title);
  const choices = photos.map(({ text }) => `( ) ${words.yes}  ( ) ${words.no}  ${text}`);
  const text = [
    title,
    `${words.version(form.version)}, ${form.language}`,
    `${facts.clinicName.normalize("NFC")}`,
    `${facts.patientName.normalize("NFC")}, ${words.born(words.day(facts.birthDate))}`,
    ...sections.flatMap((section, index) => [
      "",
      `${index + 1}. ${section.heading}`,
      section.text,
      `[ ] ${words.acknowledge}`,
    ]),
    "",
    words.photosLead,
    ...choices,
    "",
    electronic.heading,
    `[ ] ${electronic.text}`,
    "",
    words.meaning,
    "",
  ].join("\n");
  return {
    title,
    sections,
    acknowledge: words.acknowledge,
    photosLead: words.photosLead,
    photos,
    electronic,
    meaning: words.meaning,
    text,
  };
}
