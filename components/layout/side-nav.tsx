"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { currentHref, type NavItem } from "./nav-item";

/** The places in the side bar; their words give way when it is folded, and remain as titles and for screen readers. */
export function SideNav({ items }: { readonly items: readonly NavItem[] }) {
  const t = useTranslations("common.nav");
  const current = currentHref(items, usePathname());
  return (
    <nav aria-label={t("main")} className="-mx-1 mt-3 min-h-0 flex-1 overflow-y-auto px-1">
      <ul className="flex flex-col gap-0.5">
        {items.map(({ href, label, icon, count }) => (
          <li key={href}>
            <NextLink
              href={href}
              title={label}
              aria-current={href === current ? "page" : undefined}
              className="relative flex h-9 items-center gap-3 rounded-control px-[11px] font-medium text-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-instrument-wash aria-[current=page]:text-instrument pointer-coarse:h-11"
            >
              <span className="relative">
                {icon}
                {count ? (
                  <span className="absolute -top-0.5 -right-1 hidden size-2 rounded-full bg-instrument max-lg:block group-data-collapsed/side:block" />
                ) : null}
              </span>
              <span className="min-w-0 flex-1 truncate max-lg:sr-only group-data-collapsed/side:sr-only">{label}</span>
              {count ? <span className="text-xs max-lg:sr-only group-data-collapsed/side:sr-only">{count}</span> : null}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
