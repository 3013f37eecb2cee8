import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { FollowUpKind } from "@/lib/follow-ups/follow-up.schema";
import { type FollowUpsQuery, followUpsHref } from "./follow-ups-query";

type KindLinksProps = {
  readonly query: FollowUpsQuery;
  readonly kinds: readonly { readonly kind: FollowUpKind; readonly count: number }[];
  readonly snoozed: number;
};

const chip =
  "inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line bg-raised px-3 text-note font-medium text-soft hover:border-line-strong hover:text-ink aria-[current=true]:border-instrument aria-[current=true]:bg-instrument-wash aria-[current=true]:text-instrument pointer-coarse:min-h-11";

/** One kind at a time, or all of them, with how many there are; at the end those left in peace. Each is an address. */
export function KindLinks({ query, kinds, snoozed }: KindLinksProps) {
  const t = useTranslations("follow-ups");
  const { kind: chosen, ...others } = query;
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const isOpen = query.show === "open";
  const link = (key: string, href: string, isCurrent: boolean, label: string, count: number) => (
    <li key={key}>
      <NextLink href={href} aria-current={isCurrent || undefined} className={chip}>
        {label} <span className="tabular-nums">{count}</span>
      </NextLink>
    </li>
  );
  return (
    <nav aria-label={t("filter.kinds")}>
      <ul className="flex flex-wrap gap-2">
        {isOpen && link("all", followUpsHref({ ...others, page: 1 }), chosen === undefined, t("filter.all"), total)}
        {kinds.map(({ kind, count }) =>
          link(kind, followUpsHref({ ...others, kind, page: 1 }), kind === chosen, t(`kind.${kind}`), count),
        )}
        {isOpen &&
          snoozed > 0 &&
          link("snoozed", followUpsHref({ q: "", show: "snoozed", page: 1 }), false, t("filter.snoozed"), snoozed)}
        {!isOpen && link("open", followUpsHref({ q: "", show: "open", page: 1 }), false, t("filter.back"), 0)}
      </ul>
    </nav>
  );
}
