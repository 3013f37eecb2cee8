/** What a form may leave to the plan, written {zones}. */
export const placeholders = [
  "clinic",
  "patient",
  "birth_date",
  "procedure",
  "indication",
  "zones",
  "needle",
  "sessions",
  "spacing",
  "numbing",
  "performer",
  "off_label",
] as const;
export type Placeholder = (typeof placeholders)[number];

const braces = /\{([^{}]*)\}/g;

/** The names in braces a text holds that no plan can fill in, each once. A lone brace counts too, as "{" or "}". */
export function unknownPlaceholders(text: string): string[] {
  const known: readonly string[] = placeholders;
  const named = [...text.matchAll(braces)].map(([, name = ""]) => name).filter((name) => !known.includes(name));
  const lone = text.replaceAll(braces, "").match(/[{}]/g) ?? [];
  return [...new Set([...named, ...lone])];
}

/** A text with its placeholders filled in. A name it does not know stays as it is written. */
export function fillIn(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replaceAll(braces, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
  );
}
