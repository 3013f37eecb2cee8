import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ToastRegion } from "@/components/ui/toast";
import { NAV_COOKIE } from "./nav-cookie";
import type { NavItem } from "./nav-item";
import type { ShellUser } from "./shell-user";
import { MAIN_ID, SkipLink } from "./skip-link";
import { StaffBottomBar } from "./staff-bottom-bar";
import { StaffSidebar } from "./staff-sidebar";
import { StaffTopBar } from "./staff-top-bar";

export type StaffShellProps = {
  readonly nav: readonly NavItem[];
  readonly user: ShellUser;
  readonly clinicName: string;
  /** In the account sheet, under the appearance: settings, the sign-out form. */
  readonly accountActions?: ReactNode;
  /** A CommandPalette with this clinic's entries and search. */
  readonly palette?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every staff page: a side bar at a desk, a rail of icons on a tablet, bars at top and bottom on a phone. */
export async function StaffShell({ nav, user, clinicName, accountActions, palette, children }: StaffShellProps) {
  const isCollapsed = (await cookies()).get(NAV_COOKIE)?.value === "collapsed";
  const shared = { nav, user, clinicName, accountActions };
  return (
    <div className="flex min-h-dvh max-md:flex-col">
      <SkipLink />
      <StaffSidebar {...shared} startsCollapsed={isCollapsed} />
      <StaffTopBar clinicName={clinicName} />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="min-w-0 flex-1 px-4 py-6 outline-none max-md:pb-24 md:px-8 md:py-8 print:p-0"
      >
        <div className="mx-auto max-w-[90rem]">{children}</div>
      </main>
      <StaffBottomBar {...shared} />
      {palette}
      <ToastRegion />
    </div>
  );
}
