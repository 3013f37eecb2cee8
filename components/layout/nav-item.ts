import type { ReactNode } from "react";

/** One place to go. Routes pass these in; `icon` is an element (Lucide, 18 px, stroke 1.5), so that servers can send it. */
export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Where a number worth seeing is asked for, e.g. follow-ups waiting: answers { count }. */
  readonly countFrom?: string;
};

/** The item a path belongs to: the longest address that is the path or a folder of it. Null when none is. */
export function currentHref(items: readonly Pick<NavItem, "href">[], path: string): string | null {
  return items
    .map((item) => item.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce<string | null>((best, href) => (best !== null && best.length > href.length ? best : href), null);
}
