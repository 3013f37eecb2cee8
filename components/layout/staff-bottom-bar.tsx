"use client";

import { Menu as MenuIcon, X } from "lucide-react";
import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { AccountSheet } from "./account-sheet";
import { barItem } from "./bar-item";
import { useNavCount } from "./nav-count";
import { currentHref, type NavItem } from "./nav-item";
import type { ShellUser } from "./shell-user";

type StaffBottomBarProps = {
  readonly nav: readonly NavItem[];
  readonly user: ShellUser;
  readonly clinicName: string;
  readonly accountActions?: ReactNode;
};

const IN_REACH = 4;

/** The first four places under the thumb, the rest behind "More". */
export function StaffBottomBar({ nav, user, clinicName, accountActions }: StaffBottomBarProps) {
  const t = useTranslations("common");
  const sheet = useRef<HTMLDialogElement>(null);
  const close = () => sheet.current?.close();
  const path = usePathname();
  const current = currentHref(nav, path);
  return (
    <nav
      aria-label={t("nav.main")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {nav.slice(0, IN_REACH).map(({ href, label, icon }) => (
          <li key={href} className="min-w-0 flex-1">
            <NextLink href={href} aria-current={href === current ? "page" : undefined} className={barItem}>
              {icon}
              <span className="max-w-full truncate">{label}</span>
            </NextLink>
          </li>
        ))}
        <li className="min-w-0 flex-1">
          <button type="button" onClick={() => sheet.current?.showModal()} aria-haspopup="dialog" className={barItem}>
            <MenuIcon aria-hidden="true" size={18} strokeWidth={1.5} />
            {t("nav.more")}
          </button>
        </li>
      </ul>
      <dialog
        ref={sheet}
        aria-label={t("nav.more")}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) close();
        }}
        className="mt-auto mb-0 max-h-[85dvh] w-full max-w-none rounded-t-card border-t border-line bg-raised p-0 text-ink shadow-float backdrop:bg-veil open:animate-appear"
      >
        <div className="px-6 pt-3 pb-6">
          <div className="mb-1 flex items-center justify-between">
            <p className="text-lg font-semibold">{t("nav.more")}</p>
            <button
              type="button"
              onClick={close}
              aria-label={t("close")}
              className={buttonStyles({ variant: "quiet", shape: "icon", className: "-mr-3" })}
            >
              <X aria-hidden="true" size={18} strokeWidth={1.5} />
            </button>
          </div>
          <ul className="mb-6 flex flex-col">
            {nav.map((item) => (
              <li key={item.href}>
                <SheetLink item={item} path={path} isCurrent={item.href === current} onPress={close} />
              </li>
            ))}
          </ul>
          <AccountSheet user={user} clinicName={clinicName}>
            {accountActions}
          </AccountSheet>
        </div>
      </dialog>
    </nav>
  );
}

type SheetLinkProps = {
  readonly item: NavItem;
  readonly path: string;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
};

function SheetLink({ item: { href, label, icon, countFrom }, path, isCurrent, onPress }: SheetLinkProps) {
  const count = useNavCount(countFrom, path);
  return (
    <NextLink
      href={href}
      onClick={onPress}
      aria-current={isCurrent ? "page" : undefined}
      className="flex min-h-12 items-center gap-4 border-b border-line aria-[current=page]:font-semibold aria-[current=page]:text-instrument"
    >
      {icon}
      <span className="flex-1">{label}</span>
      {count > 0 && <span className="text-soft tabular-nums">{count}</span>}
    </NextLink>
  );
}
