import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NavItem } from "./nav-item";
import { PortalNav } from "./portal-nav";
import { MAIN_ID, SkipLink } from "./skip-link";
import { Wordmark } from "./wordmark";

export type PortalShellProps = {
  readonly nav: readonly NavItem[];
  readonly clinicName: string;
  /** At the right of the header: ThemeToggle, the sign-out form. */
  readonly accountActions?: ReactNode;
  readonly children: ReactNode;
};

/** The patient's frame: one column, large type, the places to go under the thumb. Drawn on the server. */
export function PortalShell({ nav, clinicName, accountActions, children }: PortalShellProps) {
  const t = useTranslations("common");
  return (
    <div data-density="touch" className="min-h-dvh max-md:[--foot:calc(3.75rem+env(safe-area-inset-bottom))]">
      <SkipLink />
      <header className="border-b border-line print:hidden">
        <div className="mx-auto flex min-h-16 max-w-3xl items-center justify-between gap-4 px-5">
          <div className="flex min-w-0 items-center gap-3">
            <Wordmark name={t("appName")} isCompact />
            <p className="truncate font-semibold">{clinicName}</p>
          </div>
          <div className="flex items-center gap-2">{accountActions}</div>
        </div>
      </header>
      <div className="mx-auto max-w-3xl">
        <PortalNav items={nav} />
        <main id={MAIN_ID} tabIndex={-1} className="min-w-0 px-5 pt-6 pb-28 outline-none md:pb-16 print:p-0">
          {children}
        </main>
      </div>
    </div>
  );
}
