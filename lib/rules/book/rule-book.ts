import { catalog } from "@/lib/rules/catalog/catalog";
import { certaintyOf } from "@/lib/rules/catalog/certainty";
import { type Family, families } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { anesthesiaTables } from "./anesthesia-tables";
import { aftercareTables, homeTables, outcomeTables, redFlagTables, sequenceTables } from "./care-tables";
import type { BookTable, Chapter } from "./chapter";
import { consentTables } from "./consent-tables";
import { courseTables, healingWindowTables, passesTables } from "./course-tables";
import { needleTables } from "./needle-tables";
import { screeningTables } from "./screening-tables";
import { zoneTables } from "./zone-tables";

type Told = { readonly title: string; readonly tables: (protocol: Protocol) => readonly BookTable[] };

const none = (): readonly BookTable[] => [];

const chapters: Readonly<Record<Family, Told>> = {
  needle: { title: "Needles", tables: needleTables },
  interval: { title: "Intervals", tables: none },
  healing_window: { title: "Healing window", tables: healingWindowTables },
  course: { title: "Course", tables: courseTables },
  zones: { title: "Zones and depth", tables: zoneTables },
  passes: { title: "Passes", tables: passesTables },
  home_care: { title: "Home rolling", tables: homeTables },
  screening: { title: "Screening", tables: screeningTables },
  anesthesia: { title: "Anesthesia", tables: anesthesiaTables },
  consent: { title: "Consent", tables: consentTables },
  session_sequence: { title: "Order of a session", tables: sequenceTables },
  aftercare: { title: "Aftercare", tables: aftercareTables },
  red_flags: { title: "Red flags", tables: redFlagTables },
  outcome_scales: { title: "Outcome scales and photographs", tables: outcomeTables },
};

/**
 * The whole protocol as people read it: a chapter for each rule family, with its data in tables and what its rules say.
 * Everything is generated from the protocol given, so that the book of a clinic is the book of its own version.
 */
export function ruleBook(protocol: Protocol): readonly Chapter[] {
  return families.map((family) => {
    const { title, tables } = chapters[family];
    const rules = catalog
      .filter((entry) => entry.family === family)
      .map(({ rule, title: named, says, source }) => {
        const from = source(protocol);
        return { rule, title: named, says: says(protocol), source: from, certainty: certaintyOf(from) };
      });
    return { family, title, tables: tables(protocol), rules };
  });
}
