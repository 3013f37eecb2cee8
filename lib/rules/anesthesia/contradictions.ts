import type { AnesthesiaProduct, ChildLabel, FlagRow } from "@/lib/rules/anesthesia/product.schema";
import { findTwice } from "@/lib/rules/find-twice";

/** Only what the checks below read, so that the schema can use them without a type that depends on itself. */
type Checked = {
  readonly actives: readonly { readonly id: string }[];
  readonly products: readonly AnesthesiaProduct[];
  readonly compounded: { readonly id: string; readonly flags: readonly FlagRow[] };
  readonly flags: readonly { readonly id: string }[];
  readonly weight: { readonly smallFlag: string };
};

type Path = (string | number)[];
type Contradiction = { readonly path: Path; readonly message: string };

function* inRows({ label, rows }: ChildLabel, { adult }: AnesthesiaProduct, path: Path): Generator<Contradiction> {
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const at = [...path, "rows", index];
    const name = `${label} row ${index + 1}`;
    if (row.toMonths !== null && row.toMonths <= row.fromMonths) {
      yield { path: at, message: `${name} is empty: from ${row.fromMonths} to ${row.toMonths} months.` };
    }
    if (next && row.toMonths !== next.fromMonths) {
      yield { path: at, message: `${name} ends at ${row.toMonths} months and the next begins at ${next.fromMonths}.` };
    }
    if (next && (row.overKg ?? 0) > (next.overKg ?? row.overKg ?? 0)) {
      yield { path: at, message: `${name} asks for over ${row.overKg} kg, the older row for over ${next.overKg} kg.` };
    }
    if (row.maxG > adult.maxG.grams) {
      yield { path: at, message: `${name} allows ${row.maxG} g, more than the ${adult.maxG.grams} g of an adult.` };
    }
    if (row.maxAreaCm2 > adult.maxAreaCm2) {
      yield {
        path: at,
        message: `${name} allows ${row.maxAreaCm2} cm², more than an adult's ${adult.maxAreaCm2} cm².`,
      };
    }
    if (row.contactMax < adult.contact.min) {
      yield {
        path: at,
        message: `${name} ends after ${row.contactMax} min, before the ${adult.contact.min} min the cream needs.`,
      };
    }
  }
}

function* inContact({ adult, atopicContact }: AnesthesiaProduct, path: Path): Generator<Contradiction> {
  const { min, typicalMax, max } = adult.contact;
  if (min > max) yield { path: [...path, "adult", "contact"], message: `At least ${min} min and at most ${max} min.` };
  if (typicalMax !== null && (typicalMax < min || typicalMax > max)) {
    yield {
      path: [...path, "adult", "contact", "typicalMax"],
      message: `Usually up to ${typicalMax} min is outside ${min} to ${max} min.`,
    };
  }
  if (atopicContact && atopicContact.min > atopicContact.max) {
    yield {
      path: [...path, "atopicContact"],
      message: `At least ${atopicContact.min} min and at most ${atopicContact.max} min.`,
    };
  }
}

function* inLayer({ adult: { layer, maxG }, face }: AnesthesiaProduct, path: Path): Generator<Contradiction> {
  const at = [...path, "adult", "layer"];
  if (layer.kind === "density") {
    const [thin, thick] = layer.gPer10cm2;
    if (thin > thick) yield { path: at, message: `From ${thin} to ${thick} g per 10 cm² runs backwards.` };
  } else {
    for (const [index, row] of layer.rows.entries()) {
      const next = layer.rows[index + 1];
      if (next && (next.squareInches <= row.squareInches || next.grams <= row.grams)) {
        yield {
          path: [...at, "rows", index + 1],
          message: `${next.squareInches} in² for ${next.grams} g does not follow ${row.squareInches} in² for ${row.grams} g.`,
        };
      }
      if (row.grams > maxG.grams) {
        yield {
          path: [...at, "rows", index],
          message: `${row.grams} g for ${row.squareInches} in² is more than the cap of ${maxG.grams} g.`,
        };
      }
    }
  }
  if (face && face.warnAboveG.grams > maxG.grams) {
    yield {
      path: [...path, "face", "warnAboveG"],
      message: `A warning above ${face.warnAboveG.grams} g is never reached: ${maxG.grams} g already blocks.`,
    };
  }
}

function* inNames({ actives, products, compounded, flags, weight }: Checked): Generator<Contradiction> {
  const lists = [
    { path: ["actives"], ids: actives.map(({ id }) => id) },
    { path: ["products"], ids: [...products.map(({ id }) => id), compounded.id] },
    { path: ["flags"], ids: flags.map(({ id }) => id) },
  ];
  for (const { path, ids } of lists) {
    const twice = findTwice(ids);
    if (twice !== undefined) yield { path, message: `${twice} is listed twice.` };
  }
  const known = new Set(flags.map(({ id }) => id));
  const named = [
    ...products.map((product, index) => ({ path: ["products", index, "flags"], rows: product.flags })),
    ...products.map(({ atopicContact }, index) => ({
      path: ["products", index, "atopicContact", "flag"],
      rows: atopicContact ? [atopicContact] : [],
    })),
    { path: ["compounded", "flags"], rows: compounded.flags },
    { path: ["weight", "smallFlag"], rows: [{ flag: weight.smallFlag }] },
  ];
  for (const { path, rows } of named) {
    for (const { flag } of rows) if (!known.has(flag)) yield { path, message: `${flag} is no flag of this protocol.` };
  }
  const substances = new Set(actives.map(({ id }) => id));
  for (const [index, { percent }] of products.entries()) {
    const path = ["products", index, "percent"];
    const names = Object.keys(percent);
    if (names.length === 0) yield { path, message: "A product without an active numbs nothing." };
    for (const name of names) if (!substances.has(name)) yield { path, message: `${name} is not among the actives.` };
  }
}

/** Every way the numbing rules speak against themselves, with the path of the value to mend. Empty when they do not. */
export function contradictionsInAnesthesia(anesthesia: Checked): Contradiction[] {
  const found = [...inNames(anesthesia)];
  for (const [index, product] of anesthesia.products.entries()) {
    const path = ["products", index];
    found.push(...inContact(product, path), ...inLayer(product, path));
    for (const [table, label] of (product.children?.labels ?? []).entries()) {
      found.push(...inRows(label, product, [...path, "children", "labels", table]));
    }
  }
  return found;
}
