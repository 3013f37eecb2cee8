"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useNavCount } from "./nav-count";
import { currentHref, type NavItem } from "./nav-item";

/** The places in the side bar; their words give way when it is folded, and remain as titles and for screen readers. */
export function SideNav({ items }: { readonly items: readonly NavItem[] }) {
  const t = useTranslations("common.nav");
  const path = usePathname();
  const current = currentHref(items, path);
  return (
    <nav aria-label={t("main")} className="-mx-1 mt-3 min-h-0 flex-1 overflow-y-auto px-1">
      <ul className="flex flex-col gap-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <SideLink item={item} path={path} isCurrent={item.href === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type SideLinkProps = { readonly item: NavItem; readonly path: string; readonly isCurrent: boolean };

function SideLink({ item: { href, label, icon, countFrom }, path, isCurrent }: SideLinkProps) {
  const t = useTranslations("common.nav");
  const count = useNavCount(countFrom, path);
  return (
    <NextLink
      href={href}
      title={label}
      aria-current={isCurrent ? "page" : undefined}
      className="relative flex h-9 items-center gap-3 rounded-control px-[11px] font-medium text-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-instrument-wash aria-[current=page]:text-instrument pointer-coarse:h-11"
    >
      <span className="relative">
        {icon}
        {count > 0 && (
          <span className="absolute -top-0.5 -right-1 hidden size-2 rounded-full bg-instrument max-lg:block group-data-collapsed/side:block" />
        )}
      </span>
      <span className="min-w-0 flex-1 truncate max-lg:sr-only group-data-collapsed/side:sr-only">{label}</span>
      {count > 0 && (
        <>
          {" "}
          <span className="text-xs tabular-nums max-lg:sr-only group-data-collapsed/side:sr-only">{count}</span>{" "}
          <span className="sr-only">{t("waiting")}</span>
        </>
      )}
    </NextLink>
  );
}
