import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { Words } from "./words-type";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** English. */
export const english: Words = {
  day: formatDay,
  length: formatLength,
  named: (label) => label,
  offLabel: ({ message }) => message,
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
  refused: {
    ended: "This course has ended: there is nothing to sign.",
    linkUsed: "This link has been used, or has ended. Ask the clinic for a new one.",
    unpublished: (hasAnother) =>
      hasAnother
        ? "No consent form is published in this language. Choose another, or have one published in the settings."
        : "No consent form is published yet. An owner or prescriber publishes one in the settings.",
    misfit: (problem) => `The consent form does not fit this plan's protocol. ${problem}`,
    ruled: ({ message }) => message,
    unread: (heading) => `Confirm that you have read “${heading}”.`,
    photo: "Say yes or no to this use of photographs.",
    electronic: "Agree to sign on a screen, or ask for the form on paper.",
    notOfForm: "This is not part of the form.",
    openTooLong: "This form was open for too long. Open it again and sign.",
    tickTime: "This was ticked at a time the form was not open.",
    name: (signerName) => `Type your name as it stands here: ${signerName}.`,
    witnessMark: "The witness types the name given above.",
    witnessSelf: "Nobody is their own witness.",
  },
};
