import type { Protocol } from "@/lib/rules/protocol/protocol";
import { nameDays } from "@/lib/rules/words";
import type { BookTable } from "./chapter";
import { settings } from "./settings";

/** How long a consent holds, what it contains, and what makes a new one necessary. */
export function consentTables({ consent }: Protocol): readonly BookTable[] {
  const { validity, reaffirm, coolingOff, sections, renewal, minors, evidence } = consent;
  return [
    settings("Consent", [
      { what: "Valid for", value: `${nameDays(validity.days)} after signing`, source: validity.source },
      {
        what: "Reaffirmed",
        value: reaffirm.everySession.required ? "at every session" : "not at every session",
        source: reaffirm.everySession.source,
      },
      {
        what: "Signed a second time",
        value: `more than ${nameDays(reaffirm.signature.afterDays)} after signing`,
        source: reaffirm.signature.source,
      },
      { what: "Time to think before the first session", value: `${coolingOff.hours} hours`, source: coolingOff.source },
      { what: "Signs from the age of", value: `${minors.minAge} years`, source: minors.source },
    ]),
    {
      caption: "What a consent contains",
      columns: ["Section", "When"],
      rows: sections.required.map(({ label, when }) => [label, when === "always" ? "always" : "outside clearance"]),
    },
    {
      caption: "What makes a new signature necessary",
      columns: ["Reason"],
      rows: renewal.triggers.map(({ label }) => [label]),
    },
    { caption: "What is kept with a signature", columns: ["Kept"], rows: evidence.kept.map(({ label }) => [label]) },
  ];
}
