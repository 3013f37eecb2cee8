import { formatLength } from "@/lib/kernel/length";
import { isLength, spelledOut, unitOf, wordOf } from "@/lib/rules/protocol/diff-words";

export type Item = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What names an item of a list among the others; null when nothing does. */
export function idOf(item: unknown): string | null {
  if (!isRecord(item)) return null;
  const id = item.id ?? item.code;
  return typeof id === "string" ? id : null;
}

/** What an item of a list is called: its own label, for a needle step its band, else its id. */
export function nameOf(item: Item): string {
  const label = [item.label, item.title, item.name].find((text) => typeof text === "string");
  if (typeof label === "string") return label;
  if (typeof item.le === "number") return `up to ${formatLength(item.le)}`;
  return spelledOut(idOf(item) ?? "");
}

function sayNumber(keys: readonly string[], value: number): string {
  if (isLength(keys)) return formatLength(value);
  if (/[a-z]Day$/.test(keys.at(-1) ?? "")) return `day ${value}`;
  const unit = unitOf(keys);
  return unit === null ? String(value) : `${value} ${value === 1 ? unit.one : unit.many}`;
}

function sayRecord(keys: readonly string[], record: Item): string {
  const parts = Object.entries(record).map(([key, value]) => {
    const at = [...keys, key];
    return [wordOf(at), sayValue(at, value)].filter((text) => text !== "").join(" ");
  });
  return parts.join("; ");
}

/**
 * A value of a protocol for people: "1.5 mm", "42 days", "yes", "none"; a list with commas, a record field by field.
 * @param keys the way to it, without the ids of list items: they tell the unit
 */
export function sayValue(keys: readonly string[], value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "number") return sayNumber(keys, value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) {
    const separator = value.some(isRecord) ? " · " : ", ";
    return value.length === 0 ? "none" : value.map((entry) => sayValue(keys, entry)).join(separator);
  }
  if (isRecord(value)) return sayRecord(keys, value);
  const text = String(value);
  return /^[a-z][a-z0-9_]*$/.test(text) ? text.replaceAll("_", " ") : text;
}
