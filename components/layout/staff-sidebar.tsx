"use client";

import { PanelLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { AccountButton } from "./account-button";
import { keepCookie } from "./keep-cookie";
import { NAV_COOKIE } from "./nav-cookie";
import type { NavItem } from "./nav-item";
import { PaletteTrigger } from "./palette-trigger";
import type { ShellUser } from "./shell-user";
import { SideNav } from "./side-nav";
import { Wordmark } from "./wordmark";

type StaffSidebarProps = {
  readonly nav: readonly NavItem[];
  readonly user: ShellUser;
  readonly clinicName: string;
  readonly accountActions?: ReactNode;
  readonly startsCollapsed: boolean;
};

/** The side bar. From 1024 px it can be folded to icons; between 768 and 1024 px it is always folded. */
export function StaffSidebar({ nav, user, clinicName, accountActions, startsCollapsed }: StaffSidebarProps) {
  const t = useTranslations("common");
  const [isCollapsed, setCollapsed] = useState(startsCollapsed);
  function fold() {
    keepCookie(NAV_COOKIE, isCollapsed ? "open" : "collapsed");
    setCollapsed(!isCollapsed);
  }
  return (
    <aside
      data-collapsed={isCollapsed || undefined}
      className="group/side sticky top-0 flex h-dvh w-16 shrink-0 flex-col border-r border-line px-3 py-4 transition-[width] duration-140 ease-quiet max-md:hidden lg:w-60 lg:data-collapsed:w-16 print:hidden"
    >
      <div className="mb-5 flex items-center gap-2 px-2 max-lg:justify-center group-data-collapsed/side:justify-center">
        <div className="min-w-0 flex-1 max-lg:hidden group-data-collapsed/side:hidden">
          <Wordmark name={t("appName")} />
          <p className="mt-0.5 truncate pl-8 text-note text-soft">{clinicName}</p>
        </div>
        <div className="lg:hidden">
          <Wordmark name={t("appName")} isCompact />
        </div>
        <button
          type="button"
          onClick={fold}
          aria-expanded={!isCollapsed}
          aria-label={t(isCollapsed ? "nav.expand" : "nav.collapse")}
          className="flex size-9 shrink-0 items-center justify-center self-start rounded-control text-soft hover:bg-sunken hover:text-ink max-lg:hidden"
        >
          <PanelLeft aria-hidden="true" size={18} strokeWidth={1.5} />
        </button>
      </div>
      <PaletteTrigger look="bar" />
      <SideNav items={nav} />
      <AccountButton user={user} clinicName={clinicName}>
        {accountActions}
      </AccountButton>
    </aside>
  );
}
