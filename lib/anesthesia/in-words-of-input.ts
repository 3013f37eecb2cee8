import type { Finding } from "@/lib/kernel/finding";

/** The rules' words for what these operations are told. */
const FIELDS: Readonly<Record<string, string>> = {
  "application.removedAt": "time",
  "application.wipedAt": "time",
  "application.appliedAt": "time",
  "application.needledToday": "zones",
  "application.notUsedBecause": "because",
  "patient.flags": "flags",
  "patient.weightKg": "weightKg",
  "patient.birthDate": "product",
  priorApplications24h: "grams",
};

function fieldOf(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  return FIELDS[field] ?? field.replace(/^application\./, "");
}

/** Findings with the field of the form they concern. */
export function inWordsOfInput(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, field: fieldOf(finding.field) }));
}
