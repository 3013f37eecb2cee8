import { type Day, formatDay, weekday } from "./day";

/** Languages a patient may read and sign in. The clinic's own screens are in English. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(text: unknown): text is Language {
  return languages.some((one) => one === text);
}

const daysEs = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] as const;
const monthsEs = [
  ...(["enero", "febrero", "marzo", "abril", "mayo", "junio"] as const),
  ...(["julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"] as const),
] as const;

/** "domingo, 14 de marzo de 2027". Refuses a text that is no day (RangeError). */
function spanishDay(day: Day): string {
  const name = daysEs[weekday(day) - 1];
  return `${name}, ${Number(day.slice(8))} de ${monthsEs[Number(day.slice(5, 7)) - 1]} de ${Number(day.slice(0, 4))}`;
}

/** A day for people in their language. Refuses a text that is no day (RangeError). */
export function dayIn(language: Language, day: Day): string {
  return language === "es" ? spanishDay(day) : formatDay(day);
}
