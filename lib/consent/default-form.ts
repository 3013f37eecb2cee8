import type { Language } from "@/lib/kernel/language";
import { defaultFormEn, defaultTitleEn } from "./default-form-en";
import { defaultFormEs, defaultTitleEs } from "./default-form-es";

const first = { version: 1, changes: "The form a clinic starts with.", material: false } as const;

/** The forms a clinic is given when it is founded, one for each language: version 1, drafts. */
export const defaultForms = {
  en: { language: "en", title: defaultTitleEn, sections: defaultFormEn, ...first },
  es: { language: "es", title: defaultTitleEs, sections: defaultFormEs, ...first },
} as const satisfies Readonly<Record<Language, object>>;
