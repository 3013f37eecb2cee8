import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { getRequestConfig } from "next-intl/server";

const LOCALE = "en";

/** One catalogue: nested words by key. */
type Catalogue = { readonly [key: string]: string | Catalogue };

let catalogues: Promise<Record<string, Catalogue>> | undefined;

/**
 * Every catalogue of `messages/en`, keyed by area. A file holds its area as its one top-level key.
 * Refuses a file that lacks it, so that a misnamed catalogue fails at once and not as missing words on a screen.
 */
async function readCatalogues(): Promise<Record<string, Catalogue>> {
  const folder = path.join(process.cwd(), "messages", LOCALE);
  const areas = (await readdir(folder)).filter((file) => file.endsWith(".json")).map((file) => path.parse(file).name);
  const entries = await Promise.all(
    areas.map(async (area): Promise<[string, Catalogue]> => {
      const file: Record<string, Catalogue> = JSON.parse(await readFile(path.join(folder, `${area}.json`), "utf8"));
      const catalogue = file[area];
      if (!catalogue) throw new Error(`messages/${LOCALE}/${area}.json must have the one top-level key "${area}"`);
      return [area, catalogue];
    }),
  );
  return Object.fromEntries(entries);
}

/** next-intl's request configuration: English, no locale in the address. Days and times are formatted in lib/kernel, not here. */
export default getRequestConfig(async () => {
  // Read once in production; afresh in development, so that edited words appear without a restart.
  if (!catalogues || process.env.NODE_ENV === "development") catalogues = readCatalogues();
  return { locale: LOCALE, messages: await catalogues, timeZone: "UTC" };
});
