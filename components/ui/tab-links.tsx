"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Badge } from "./badge";

type TabLink = { readonly href: string; readonly label: string; readonly count?: number };

/** Tabs that are pages of their own: each has an address, and the back button works. The longest matching address is current. */
export function TabLinks({ label, links }: { readonly label: string; readonly links: readonly TabLink[] }) {
  const path = usePathname();
  const current = links
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce<string | null>((best, { href }) => (best && best.length > href.length ? best : href), null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (current !== null)
      list.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return (
    <nav aria-label={label} className="scroll-hint mb-6 overflow-x-auto border-b border-line print:hidden">
      <ul ref={list} className="flex min-w-max gap-6">
        {links.map(({ href, label: text, count }) => (
          <li key={href}>
            <NextLink
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="-mb-px flex h-11 items-center gap-2 border-b-2 border-transparent font-medium text-soft -outline-offset-2 hover:text-ink aria-[current=page]:border-instrument aria-[current=page]:text-ink"
            >
              {text}
              {count !== undefined && <Badge>{count}</Badge>}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
