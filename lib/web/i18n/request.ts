import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { getRequestConfig } from "next-intl/server";
import { isLanguage, type Language } from "@/lib/kernel/language";

/** One catalogue: nested words by key. */
type Catalogue = { readonly [key: string]: string | Catalogue };

const read = new Map<Language, Promise<Catalogue>>();

/**
 * Every catalogue of a language's folder of `messages`, keyed by area. A file holds its area as its one top-level key.
 * Refuses a file that lacks it, so that a misnamed catalogue fails at once and not as missing words on a screen.
 */
async function readCatalogues(language: Language): Promise<Record<string, Catalogue>> {
  const folder = path.join(process.cwd(), "messages", language);
  const areas = (await readdir(folder)).filter((file) => file.endsWith(".json")).map((file) => path.parse(file).name);
  const entries = await Promise.all(
    areas.map(async (area): Promise<[string, Catalogue]> => {
      const file: Record<string, Catalogue> = JSON.parse(await readFile(path.join(folder, `${area}.json`), "utf8"));
      const catalogue = file[area];
      if (!catalogue) throw new Error(`messages/${language}/${area}.json must have the one top-level key "${area}"`);
      return [area, catalogue];
    }),
  );
  return Object.fromEntries(entries);
}

/** One catalogue over another, whose words stand where the first has none. */
function over(words: Catalogue, under: Catalogue): Catalogue {
  const merged = Object.entries(words).map(([key, word]): [string, string | Catalogue] => {
    const below = under[key];
    return [key, typeof word === "string" || typeof below !== "object" ? word : over(word, below)];
  });
  return { ...under, ...Object.fromEntries(merged) };
}

/** The words of a language, in English where it has none: only what patients sign by is translated. */
async function wordsOf(language: Language): Promise<Catalogue> {
  const english = await readCatalogues("en");
  return language === "en" ? english : over(await readCatalogues(language), english);
}

/**
 * next-intl's request configuration: English, no locale in the address; what a patient signs is asked for in its language by name. Days
 * and times are formatted in lib/kernel, not here.
 */
export default getRequestConfig(async ({ locale, requestLocale }) => {
  const wanted = locale ?? (await requestLocale);
  const language = isLanguage(wanted) ? wanted : "en";
  // Read once in production; afresh in development, so that edited words appear without a restart.
  const known = process.env.NODE_ENV === "development" ? undefined : read.get(language);
  const messages = known ?? wordsOf(language);
  read.set(language, messages);
  return { locale: language, messages: await messages, timeZone: "UTC" };
});
