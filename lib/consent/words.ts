import type { Language } from "@/lib/kernel/language";
import { english } from "./words-en";
import { spanish } from "./words-es";
import type { Words } from "./words-type";

const all: Readonly<Record<Language, Words>> = { en: english, es: spanish };

/** The renderer's words in a language. */
export function wordsOf(language: Language): Words {
  return all[language];
}
