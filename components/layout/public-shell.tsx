import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MAIN_ID, SkipLink } from "./skip-link";
import { Wordmark } from "./wordmark";

export type PublicShellProps = {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Under the sheet: the other way in, help. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of pages before sign-in: one sheet on paper, the mark above it. */
export function PublicShell({ title, subtitle, footer, children }: PublicShellProps) {
  const t = useTranslations("common");
  return (
    <div data-density="touch" className="flex min-h-dvh flex-col items-center px-4 py-10 sm:justify-center sm:py-16">
      <SkipLink />
      <header>
        <Wordmark name={t("appName")} />
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mt-8 w-full max-w-md rounded-card border border-line bg-raised px-6 py-7 outline-none sm:px-9 sm:py-9"
      >
        <h1 className="text-xl font-semibold tracking-[-0.012em]">{title}</h1>
        {subtitle && <div className="mt-1 text-soft">{subtitle}</div>}
        <div className="mt-6">{children}</div>
      </main>
      {footer && <footer className="mt-6 max-w-md text-center text-note text-soft">{footer}</footer>}
    </div>
  );
}
