import type { Day } from "@/lib/kernel/day";

/** Whole years of age on `today`. Somebody born on 29 February turns a year older on 1 March of other years. */
export function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
