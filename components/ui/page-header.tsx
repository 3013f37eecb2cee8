import { ChevronLeft } from "lucide-react";
import NextLink from "next/link";
import type { ReactNode } from "react";

type PageHeaderProps = {
  readonly title: ReactNode;
  /** One line under the title: who, how many, since when. */
  readonly subtitle?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
};

/** The top of a page: its one h1, what it is about, and what can be done. */
export function PageHeader({ title, subtitle, back, actions, children }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {back && (
        <NextLink
          href={back.href}
          className="-ml-1 mb-2 inline-flex min-h-6 items-center gap-1 rounded-chip pr-1 text-note font-medium text-soft hover:text-instrument print:hidden"
        >
          <ChevronLeft aria-hidden="true" size={14} strokeWidth={1.5} />
          {back.label}
        </NextLink>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold tracking-[-0.012em] break-words">{title}</h1>
          {subtitle && <div className="mt-0.5 text-soft">{subtitle}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
