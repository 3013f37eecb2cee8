import type { Language } from "./languages";
import { english } from "./words-en";
import type { Words } from "./words-type";

const all: Readonly<Record<Language, Words>> = { en: english };

/** The renderer's words in a language. */
export function wordsOf(language: Language): Words {
  return all[language];
}
