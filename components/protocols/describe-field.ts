import { choicesAt } from "./choice-options";
import type { FieldSpec } from "./editor-model";
import { type FindWord, isLength, unitKey } from "./field-words";
import { isRecord, valueAt } from "./walk-values";

/** Numbers that may be missing: the rule then has none. */
const MAYBE_NUMBERS = new Set(["typicalMax", "toMonths", "hoursApart"]);
const ROLE_KEYS = new Set(["overridableBy", "acknowledgedBy", "endConfirmedBy", "roles"]);
const LADDER = ["", "prescriber", "clinician+prescriber"];
const FRACTIONS = new Set(["mm", "mg", "mgPerKg", "gPer10Cm2", "g", "kg", "cm2", "percent"]);
/** Look-backs that are counted or asked for; those by age or skin type keep their kind and show their numbers. */
const SPANS = new Set(["current", "days", "months", "ever"]);

/** A list of roles as one choice: joined by "+", nobody is "". */
export const rolesId = (value: unknown): string => (Array.isArray(value) ? value.toSorted().join("+") : "");

/** How one value of the protocol is edited; null for what is not edited here: names, texts, ids, and what only holds other values. */
export function describeField(data: unknown, path: readonly string[], label: string, find: FindWord): FieldSpec | null {
  const key = path.at(-1) ?? "";
  const value = valueAt(data, path.join("."));
  const place = { path: path.join("."), label };
  const say = (word: string) => find(word) ?? word;
  if (ROLE_KEYS.has(key)) {
    const ids = [...new Set([...LADDER, rolesId(value)])];
    return { kind: "roles", ...place, options: ids.map((id) => ({ id, label: say(`may_${id || "nobody"}`) })) };
  }
  const choices = choicesAt(path);
  if (choices && (value === null || typeof value === "string"))
    return { kind: "choice", ...place, options: choices.map((id) => ({ id, label: say(`choice_${id || "none"}`) })) };
  if (isRecord(value) && key === "lookBack" && SPANS.has(String(value.kind))) return { kind: "lookBack", ...place };
  if (typeof value === "number" || (value === null && MAYBE_NUMBERS.has(key))) {
    const unit = unitKey(path);
    return {
      kind: "number",
      ...place,
      unit: unit === null ? null : say(`unit_${unit}`),
      factor: isLength(path) ? 100 : 1,
      isWhole: unit === null || !FRACTIONS.has(unit),
      isOptional: MAYBE_NUMBERS.has(key),
    };
  }
  if (typeof value === "boolean") return { kind: "flag", ...place };
  return key === "listed" ? { kind: "lengths", ...place } : null;
}
