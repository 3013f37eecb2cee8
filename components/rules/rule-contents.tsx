import { useTranslations } from "next-intl";
import type { Chapter } from "@/lib/rules/book/chapter";

type RuleContentsProps = { readonly chapters: readonly Pick<Chapter, "family" | "title">[] };

/** The chapters to jump to. Not printed. */
export function RuleContents({ chapters }: RuleContentsProps) {
  const t = useTranslations("rules");
  return (
    <nav aria-label={t("contents")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {chapters.map(({ family, title }) => (
          <li key={family}>
            <a href={`#${family}`} className="inline-flex min-h-7 items-center text-soft hover:text-instrument">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
