import type { Role } from "@/lib/kernel/finding";
import type { BookTable } from "./chapter";

const unsourced = "our convention, no published source found";

/** A source as a sentence names it: "founding text", "our convention, no published source found", or what was read. */
export function nameSource(source: string): string {
  return source
    .replaceAll("CONVENTION (no published source found)", unsourced)
    .replace(/\bCONVENTION\b/g, "our convention")
    .replace(/\bSEED\b/g, "founding text");
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
