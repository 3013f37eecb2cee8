import { formatLength } from "@/lib/kernel/length";

export type Values = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a dotted path, or undefined. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)];
    return isRecord(at) ? at[key] : undefined;
  }, data);
}

const range = (from: unknown, to: unknown) => (typeof to === "number" ? `${from}–${to}` : `${from}+`);

/** What an entry of a list calls itself: a needle step by its length, a row of a table by what it is for, all else by its name. */
export function nameOf(value: unknown): string | null {
  if (!isRecord(value)) return null;
  if (typeof value.le === "number") return formatLength(value.le);
  if (typeof value.fromMonths === "number") return `${range(value.fromMonths, value.toMonths)} months`;
  if (typeof value.squareInches === "number") return `${value.squareInches} in²`;
  for (const key of ["label", "name", "title"]) {
    const name = value[key];
    if (typeof name === "string" && name !== "") return name;
  }
  for (const key of ["indication", "flag", "zone", "code", "id"]) {
    const id = value[key];
    if (typeof id === "string") return id.replace(/_/g, " ");
  }
  return null;
}
