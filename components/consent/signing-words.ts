import { getMessages } from "next-intl/server";
import type { Language } from "@/lib/kernel/language";
import type { RegionWords } from "./in-language";

/** The words a patient signs by, in the language of the form, and no others. */
export async function signingWords(language: Language): Promise<RegionWords> {
  const { common, consent } = await getMessages({ locale: language });
  return { language, messages: { common, consent: { sign: consent.sign } } };
}

/** The words a copy is checked by. */
export async function checkWords(language: Language): Promise<RegionWords> {
  const { common, consent } = await getMessages({ locale: language });
  return { language, messages: { common, consent: { check: consent.check } } };
}
