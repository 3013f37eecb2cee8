import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MAIN_ID, SkipLink } from "@/components/layout/skip-link";
import { Wordmark } from "@/components/layout/wordmark";

/** The frame a patient signs or answers in: one column, large type, and nothing else to press. */
export function SigningShell({ clinicName, children }: { readonly clinicName?: string; readonly children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <div data-density="touch" className="min-h-dvh">
      <SkipLink />
      <header className="border-b border-line">
        <div className="mx-auto flex min-h-16 max-w-3xl items-center gap-3 px-5">
          <Wordmark name={t("appName")} isCompact />
          {clinicName && <p className="truncate font-semibold">{clinicName}</p>}
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto max-w-3xl px-5 pt-6 outline-none">
        {children}
      </main>
    </div>
  );
}
