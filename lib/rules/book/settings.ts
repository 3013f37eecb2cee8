import type { Role } from "@/lib/kernel/finding";
import { type Certainty, certaintyOf } from "@/lib/rules/catalog/certainty";
import type { BookTable } from "./chapter";

const certainties: Readonly<Record<Certainty, string>> = {
  founding_text: "founding text",
  published: "published",
  convention: "convention",
  unverified: "unverified",
};

/** A source with how far it carries: "founding text", "convention: vendor charts only". */
export function nameSource(source: string): string {
  if (source === "SEED") return certainties.founding_text;
  const certainty = certaintyOf(source);
  const text = source.replace(/^CONVENTION:? ?/, "").replace(/^\((.*)\)$/, "$1");
  return certainty === "published" ? text : `${certainties[certainty]}: ${text}`;
}

/** A table of single values: what, how much, where from. */
export function settings(
  caption: string,
  rows: readonly { readonly what: string; readonly value: string; readonly source: string }[],
): BookTable {
  return {
    caption,
    columns: ["What", "Value", "Source"],
    rows: rows.map(({ what, value, source }) => [what, value, nameSource(source)]),
  };
}

const roles: Readonly<Record<Role, string>> = {
  owner: "the owner",
  clinician: "a clinician",
  prescriber: "a prescriber",
  front_desk: "the front desk",
  patient: "the patient",
};

/** Who may: "a clinician or a prescriber", "nobody". */
export function nameRoles(who: readonly Role[]): string {
  const names = who.map((role) => roles[role]);
  const last = names.pop();
  if (last === undefined) return "nobody";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}
