import { headers } from "next/headers";
import { isLanguage, type Language, languages } from "@/lib/kernel/language";

/** The first of our languages that the browser of this request asks for; English where it asks for none. */
export async function browserLanguage(): Promise<Language> {
  const asked = (await headers()).get("accept-language") ?? "";
  const tags = asked.split(",").map((part) => {
    const [tag = "", weight = "q=1"] = part.trim().split(";");
    return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight.trim().replace("q=", "")) || 0 };
  });
  const known = tags.filter(({ language }) => isLanguage(language)).sort((a, b) => b.weight - a.weight);
  return languages.find((language) => language === known[0]?.language) ?? "en";
}
