/** One fact of an audit row: where it stands ("sessions.0.lengthHundredthsMm") and what it was and became. */
export type EventFact = { readonly name: string; readonly before: string | null; readonly after: string | null };

/** What somebody let pass, with the reason given. */
export type EventOverride = { readonly rule: string; readonly reason: string };

function leaves(value: unknown, name: string): (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, name === "" ? key : `${name}.${key}`));
}

/** Every value of a row's before and after, side by side, in the order they were written. */
export function factsOf(before: unknown, after: unknown): readonly EventFact[] {
  const [was, is] = [new Map(leaves(before, "")), new Map(leaves(after, ""))];
  return [...new Set([...was.keys(), ...is.keys()])].map((name) => ({
    name,
    before: was.get(name) ?? null,
    after: is.get(name) ?? null,
  }));
}

/** The overrides a row tells of. */
export function overridesOf(after: unknown): readonly EventOverride[] {
  if (typeof after !== "object" || after === null || !("overrides" in after) || !Array.isArray(after.overrides))
    return [];
  return after.overrides.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "rule" in one && "reason" in one
      ? { rule: String(one.rule), reason: String(one.reason) }
      : [],
  );
}
