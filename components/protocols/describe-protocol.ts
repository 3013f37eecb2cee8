import { describeField } from "./describe-field";
import type { FieldSpec, RowSpec, SectionSpec } from "./editor-model";
import { type FindWord, ownWord, wordFor } from "./field-words";
import { isRecord, nameOf, valueAt } from "./walk-values";

/** What the head of a protocol holds beside its families of rules. */
const NOT_A_FAMILY = new Set(["version", "title", "indications"]);
/** Published instruments keep their numbers: a clinic chooses a scale, it does not rewrite it. */
const FIXED = new Set(["outcomeScales", "checklist"]);
const NAMES = new Set(["id", "label", "name", "title", "group", "parent", "source"]);

type Walk = { readonly data: unknown; readonly find: FindWord };
/** Where the walk stands, what that is called, and the nearest source above it. */
type Place = { readonly path: readonly string[]; readonly names: readonly string[]; readonly source: string | null };
type Found = { readonly fields: FieldSpec[]; readonly rows: RowSpec[] };

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const uncapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const joined = (names: readonly string[]) => capitalized(names.join(", "));

/** What a product says of a history goes by that history's name. */
function flagName({ data }: Walk, entry: Readonly<Record<string, unknown>>): string | null {
  const flags = valueAt(data, "anesthesia.flags");
  const flag = Array.isArray(flags) ? flags.find((one) => isRecord(one) && one.id === entry.flag) : undefined;
  return nameOf(flag);
}

const isPair = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

/** A range written as two numbers: two fields. */
function pairOf({ data, find }: Walk, path: readonly string[], label: string): FieldSpec[] {
  const ends = ["pair_from", "pair_to"].map((key, index) =>
    describeField(data, [...path, String(index)], `${label}, ${find(key) ?? key}`, find),
  );
  return ends.filter((field) => field !== null);
}

/** What stands directly in one record, and the rows below it: whatever names a source of its own is a row of its own. */
function inside(walk: Walk, value: Readonly<Record<string, unknown>>, place: Place, prefix: string): Found {
  const { path, names, source } = place;
  const found: Found = { fields: [], rows: [] };
  for (const [key, child] of Object.entries(value)) {
    if (NAMES.has(key) || FIXED.has(key)) continue;
    const at = [...path, key];
    const word = wordFor(walk.find, at);
    const label = prefix === "" || ownWord(walk.find, at) ? word : `${prefix}, ${word.toLowerCase()}`;
    const below = { path: at, names: [...names, uncapitalized(word)], source };
    const field = describeField(walk.data, at, label, walk.find);
    if (field) found.fields.push(field);
    else if (isPair(child)) found.fields.push(...pairOf(walk, at, label));
    else if (Array.isArray(child)) found.rows.push(...entries(walk, child, below));
    else if (isRecord(child) && "source" in child) found.rows.push(...rowsOf(walk, child, below));
    else if (isRecord(child)) {
      const nested = inside(walk, child, below, label);
      found.fields.push(...nested.fields);
      found.rows.push(...nested.rows);
    }
  }
  return found;
}

/** The rows of a list of records: each goes by its own name, not by the list's. */
function entries(walk: Walk, list: readonly unknown[], { path, names, source }: Place): RowSpec[] {
  return list.flatMap((entry, index) => {
    if (!isRecord(entry)) return [];
    const own = flagName(walk, entry) ?? nameOf(entry);
    const at = [...path, String(index)];
    const called = own === null ? [...names, String(index + 1)] : [...names.slice(0, -1), own];
    return rowsOf(walk, entry, { path: at, names: called, source });
  });
}

/** A record as a row of its own fields, followed by the rows below it. A record without editable values has no row. */
function rowsOf(walk: Walk, value: Readonly<Record<string, unknown>>, place: Place): RowSpec[] {
  const key = place.path.join(".");
  const sourcePath = typeof value.source === "string" ? `${key}.source` : place.source;
  const { fields, rows } = inside(walk, value, { ...place, source: sourcePath }, "");
  const [group, ...rest] = place.names;
  const row = {
    key,
    label: joined(place.names),
    group: group ? capitalized(group) : null,
    name: joined(rest),
    fields,
    sourcePath,
  };
  return fields.length === 0 ? rows : [row, ...rows];
}

/** From this many rows on, what they share is said once above them. */
const GROUP_FROM = 4;

function grouped(rows: readonly RowSpec[]): RowSpec[] {
  const sizes = Map.groupBy(rows, ({ group }) => group);
  return rows.map((row) => {
    const stays = row.group !== null && (sizes.get(row.group)?.length ?? 0) >= GROUP_FROM;
    return stays ? row : { ...row, group: null, name: row.label };
  });
}

/**
 * The protocol as an editor shows it: its families in order, every number, gravity and role of each, with the source beside it.
 * Works from the data, so that a family that gains a number gains its field.
 * @param find the catalogue's words; a value without one goes by its own name, spelled out
 */
export function describeProtocol(data: Readonly<Record<string, unknown>>, find: FindWord): SectionSpec[] {
  return Object.entries(data).flatMap(([id, section]) => {
    if (NOT_A_FAMILY.has(id) || !(isRecord(section) || Array.isArray(section))) return [];
    const title = wordFor((key) => find(`family_${key}`) ?? find(key), [id]);
    const walk = { data, find };
    const rows = Array.isArray(section)
      ? entries(walk, section, { path: [id], names: [title], source: null })
      : rowsOf(walk, section, { path: [id], names: [], source: null }).map((row) =>
          row.label === "" ? { ...row, label: title } : row,
        );
    return rows.length === 0 ? [] : [{ id, title, rows: grouped(rows) }];
  });
}
