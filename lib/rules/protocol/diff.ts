import { type Item, idOf, isRecord, nameOf, sayValue } from "@/lib/rules/protocol/diff-values";
import { wordOf } from "@/lib/rules/protocol/diff-words";

/**
 * One difference between two protocols. `path` is unique among them and names list items by their id ("zones.neck.max"); `label`
 * says the same in words. `before` is null where the value was not there, `after` where it is gone.
 */
export type Change = {
  readonly path: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Where a value stands: with the ids of list items, without them, and in words. */
type Place = { readonly path: readonly string[]; readonly keys: readonly string[]; readonly names: readonly string[] };

function under({ path, keys, names }: Place, key: string): Place {
  const inside = [...keys, key];
  const word = wordOf(inside);
  return { path: [...path, key], keys: inside, names: word === "" ? names : [...names, word] };
}

/** A list goes by the names of its items: "Needle, up to 0.75 mm". The family's own name stays. */
function ofItem({ path, keys, names }: Place, id: string, name: string): Place {
  return { path: [...path, id], keys, names: [...(names.length > 1 ? names.slice(0, -1) : names), name] };
}

function change({ path, names }: Place, before: string | null, after: string | null): Change {
  const text = names.join(", ");
  return { path: path.join("."), label: text.charAt(0).toUpperCase() + text.slice(1), before, after };
}

/** The items of a list by their ids; null when an item has none, or two share one. */
function byId(list: unknown): Map<string, Item> | null {
  if (!Array.isArray(list)) return null;
  const items = new Map<string, Item>();
  for (const item of list) {
    const id = idOf(item);
    if (id === null || items.has(id)) return null;
    items.set(id, item);
  }
  return items;
}

function* inItems(before: Map<string, Item>, after: Map<string, Item>, place: Place): Generator<Change> {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, young] = [before.get(id), after.get(id)];
    yield* between(old, young, ofItem(place, id, nameOf(old ?? young ?? {})));
  }
  const [was, is] = [before, after].map((items) => [...items].filter(([id]) => before.has(id) && after.has(id)));
  const order = (items: readonly (readonly [string, Item])[] = []) => items.map(([, item]) => nameOf(item)).join(", ");
  if (was?.map(([id]) => id).join() !== is?.map(([id]) => id).join())
    yield change(under(place, "order"), order(was), order(is));
}

function* between(before: unknown, after: unknown, place: Place): Generator<Change> {
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of keys) yield* between(before[key], after[key], under(place, key));
    return;
  }
  const [old, young] = [byId(before), byId(after)];
  if (old && young) {
    yield* inItems(old, young, place);
    return;
  }
  if (Array.isArray(before) && Array.isArray(after) && [...before, ...after].every(isRecord)) {
    for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
      const number = String(index + 1);
      yield* between(before[index], after[index], ofItem(place, String(index), number));
    }
    return;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const say = (value: unknown) => (value === undefined ? null : sayValue(place.keys, value));
  yield change(place, say(before), say(after));
}

/**
 * What differs between two protocols, sources included, in the order of the first one's values, new ones after them. Items of lists
 * are matched by their `id` or `code`; where they have none, by their place. Empty exactly when both hold the same.
 * Works on any JSON, so that a draft that contradicts itself can be compared too.
 */
export function diffProtocols(before: unknown, after: unknown): Change[] {
  return [...between(before, after, { path: [], keys: [], names: [] })];
}
