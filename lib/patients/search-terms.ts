import { type Day, isDay } from "@/lib/kernel/day";

/** What a search text may mean. Empty or null where it cannot mean that. */
export type SearchTerms = {
  /** Lower case, without accents. */
  readonly name: string;
  readonly email: string;
  /** At least three digits in a row, as part of a phone number. */
  readonly phone: string;
  readonly birthDate: Day | null;
};

const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

function readBirthDate(text: string): Day | null {
  const [, day = "", month = "", year = ""] = dayFirst.exec(text) ?? [];
  const iso = year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

/** Text for comparing names: lower case, accents off, one space between words. */
export function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim().replaceAll(/\s+/g, " ");
}

/** Reads what was typed into a search field: "garcía", "+34 600", "ana@", "14.03.1990" (day first) or "1990-03-14". */
export function searchTerms(text: string): SearchTerms {
  const typed = text.trim();
  const birthDate = readBirthDate(typed);
  const isNumber = birthDate === null && /^[+\d ().-]+$/.test(typed);
  const digits = isNumber ? typed.replaceAll(/\D/g, "") : "";
  return {
    name: /\p{L}/u.test(typed) && !typed.includes("@") ? plain(typed) : "",
    email: /^\S+$/.test(typed) && !isNumber && birthDate === null ? typed.toLowerCase() : "",
    phone: digits.length >= 3 ? digits : "",
    birthDate,
  };
}
