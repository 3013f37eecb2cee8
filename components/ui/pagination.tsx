import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "./link";

type PaginationProps = {
  /** Address of the page before; null on the first. */
  readonly previousHref: string | null;
  /** Address of the page after; null on the last. */
  readonly nextHref: string | null;
  /** "41–60 of 312", where the caller knows. */
  readonly summary?: string;
};

/** Two steps through a list that pages by cursor. Nothing is shown when everything fits on one page. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useTranslations("common.pagination");
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={t("label")} className="mt-4 flex items-center justify-between gap-3 print:hidden">
      <p className="text-soft">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <ButtonLink href={previousHref} rel="prev">
            <ChevronLeft aria-hidden="true" size={16} strokeWidth={1.5} />
            {t("newer")}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} rel="next">
            {t("older")}
            <ChevronRight aria-hidden="true" size={16} strokeWidth={1.5} />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
