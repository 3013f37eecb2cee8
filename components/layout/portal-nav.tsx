"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { barItem } from "./bar-item";
import { currentHref, type NavItem } from "./nav-item";

/** The portal's places: at the foot of a phone, under the header on anything wider. */
export function PortalNav({ items }: { readonly items: readonly NavItem[] }) {
  const t = useTranslations("common.nav");
  const current = currentHref(items, usePathname());
  return (
    <nav
      aria-label={t("main")}
      className="border-line print:hidden max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:bg-paper max-md:pb-[env(safe-area-inset-bottom)] md:mx-5 md:border-b"
    >
      <ul className="flex md:gap-7">
        {items.map(({ href, label, icon }) => (
          <li key={href} className="min-w-0 max-md:flex-1">
            <NextLink
              href={href}
              aria-current={href === current ? "page" : undefined}
              className={`${barItem} md:-mb-px md:h-12 md:flex-row md:gap-2 md:border-b-2 md:border-transparent md:px-0 md:text-base md:aria-[current=page]:border-instrument`}
            >
              <span className="md:hidden">{icon}</span>
              <span className="max-w-full truncate">{label}</span>
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
