import type { Words } from "./words-type";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** English. */
export const english: Words = {
  version: (version) => `Version ${version} of this form`,
  born: (day) => `born ${day}`,
  needle: (from, to) => (from === to ? `needles of ${to}` : `needles of ${from} to ${to}`),
  sessions: (count) => `${count} sessions`,
  spacing: (from, to) => (from === to ? `at least ${days(to)}` : `at least ${from} to ${days(to)}`),
  list: (items) => {
    const last = items.at(-1) ?? "";
    return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
  },
  noNumbing: "no numbing product",
  performedBy: (name) => `${name}, and nobody else,`,
  ledBy: (name) => `${name}, or another clinician of the clinic trained in this treatment,`,
  acknowledge: "I have read and understood this part.",
  photosLead: "For each purpose I say yes or no. Saying no changes nothing about my treatment.",
  photos: {
    photo_record: "Photographs kept in my clinical record, to judge the course of the treatment.",
    photo_teaching: "Photographs shown to clinicians in training or at professional meetings.",
    photo_marketing: "Photographs published by the clinic, on its website, in print or on social media.",
  },
  yes: "Yes",
  no: "No",
  electronicHeading: "Signing on a screen",
  electronic:
    "I agree to read and sign this form on a screen instead of on paper. I know that I may have it on paper, and that I get a copy.",
  meaning: "By signing I consent to the treatment described above.",
};
