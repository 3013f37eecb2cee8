import { addMonthsClamped, type Day } from "@/lib/kernel/day";
import type { AnesthesiaPatient, Limit, Limits } from "@/lib/rules/anesthesia/application";
import type { AnesthesiaProduct, ChildLabel } from "@/lib/rules/anesthesia/product.schema";

type Row = ChildLabel["rows"][number];

/** Whether the patient has not reached an age on a day. Nobody without a birth date is: they count as adults. */
export function isUnder(months: number, { birthDate }: AnesthesiaPatient, today: Day): boolean {
  return birthDate !== undefined && addMonthsClamped(birthDate, months) > today;
}

/** Which row the age reaches: its index, the number of rows when it is past them, or -1 when it is before the first. */
function reachedByAge({ rows }: ChildLabel, product: AnesthesiaProduct, patient: AnesthesiaPatient, today: Day) {
  if (!isUnder(product.adult.from.months, patient, today)) return rows.length;
  const next = rows.findIndex((row) => isUnder(row.fromMonths, patient, today));
  if (next >= 0) return next - 1;
  const last = rows.at(-1);
  const isPast = last !== undefined && last.toMonths !== null && !isUnder(last.toMonths, patient, today);
  return isPast ? rows.length : rows.length - 1;
}

/** The oldest row whose weight the patient exceeds; the number of rows when every one is, or no weight is known. */
function reachedByWeight({ rows }: ChildLabel, weightKg: number | undefined): number {
  if (weightKg === undefined) return rows.length;
  const tooHeavy = rows.findIndex(({ overKg }) => overKg !== undefined && weightKg <= overKg);
  return tooHeavy < 0 ? rows.length : tooHeavy - 1;
}

function nameRow(label: string, { fromMonths, toMonths }: Row): string {
  return toMonths === null ? `${label}, from ${fromMonths} months` : `${label}, ${fromMonths} to ${toMonths} months`;
}

function stricter(one: Limit, other: Limit): Limit {
  return other.value < one.value ? other : one;
}

/**
 * A product's limits for a patient on a day: the adult figures, lowered to the row for age in every label's table, or to the
 * row for a weight below that row's. The stricter label wins figure by figure. Null when a label has nothing for this age.
 * [evidence 3.3]
 */
export function limitsFor(product: AnesthesiaProduct, patient: AnesthesiaPatient, today: Day): Limits | null {
  const { adult, children, atopicContact, id } = product;
  const path = `anesthesia.products.${id}`;
  const source = `${product.source}: ${path}.adult`;
  let limits: Limits = {
    grams: { value: adult.maxG.grams, row: null, source: `${adult.maxG.source}: ${path}.adult.maxG` },
    areaCm2: { value: adult.maxAreaCm2, row: null, source },
    contactMax: { value: adult.contact.max, row: null, source },
  };
  if (!children) {
    return isUnder(adult.from.months, patient, today) ? null : withAtopic(limits, atopicContact, patient, path);
  }
  for (const table of children.labels) {
    const reached = Math.min(reachedByAge(table, product, patient, today), reachedByWeight(table, patient.weightKg));
    if (reached < 0) return null;
    const row = table.rows[reached];
    if (row) limits = lowered(limits, row, nameRow(table.label, row), `${children.source}: ${path}.children`);
  }
  return withAtopic(limits, atopicContact, patient, path);
}

function lowered(limits: Limits, { maxG, maxAreaCm2, contactMax }: Row, row: string, source: string): Limits {
  return {
    grams: stricter(limits.grams, { value: maxG, row, source }),
    areaCm2: stricter(limits.areaCm2, { value: maxAreaCm2, row, source }),
    contactMax: stricter(limits.contactMax, { value: contactMax, row, source }),
  };
}

function withAtopic(
  limits: Limits,
  atopic: AnesthesiaProduct["atopicContact"],
  { flags }: AnesthesiaPatient,
  path: string,
): Limits {
  if (!atopic || !flags.includes(atopic.flag)) return limits;
  const limit = { value: atopic.max, row: "atopic skin", source: `${atopic.source}: ${path}.atopicContact` };
  return { ...limits, contactMax: stricter(limits.contactMax, limit) };
}
