import { Link } from "@/components/ui/link";
import type { Language } from "@/lib/kernel/language";

/** Each language by its own name: who looks for it reads no other. */
const names: Readonly<Record<Language, string>> = { en: "English", es: "Español" };

type LanguageChoiceProps = {
  readonly label: string;
  readonly current: Language;
  readonly languages: readonly Language[];
  /** Where the same page is, without a query. */
  readonly base: string;
};

/** The same page in another language; nothing where there is one only. */
export function LanguageChoice({ label, current, languages, base }: LanguageChoiceProps) {
  if (languages.length < 2) return null;
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-x-5">
      {languages.map((language) => (
        <span key={language} lang={language} className="inline-flex min-h-11 items-center">
          {language === current ? (
            <span aria-current="true" className="font-semibold">
              {names[language]}
            </span>
          ) : (
            <Link href={`${base}?language=${language}`}>{names[language]}</Link>
          )}
        </span>
      ))}
    </nav>
  );
}
