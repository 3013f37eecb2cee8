import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type PassedFindingProps = { readonly message: string; readonly detail: string; readonly children?: ReactNode };

/** A finding that was let pass, or will be: quieter than one that stands, and it keeps its words. */
export function PassedFinding({ message, detail, children }: PassedFindingProps) {
  const t = useTranslations("plans.finding");
  return (
    <div className="flex gap-2.5 rounded-control border border-line bg-sunken px-3 py-2">
      <ShieldCheck
        aria-hidden="true"
        size={16}
        strokeWidth={1.5}
        className="mt-[calc((var(--body-line)-16px)/2)] shrink-0 text-soft"
      />
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-semibold">{t("passed")}.</span> {message}
        </p>
        <p className="mt-1 text-note break-words text-soft">{detail}</p>
        {children && <div className="mt-1 -ml-3.5 flex flex-wrap gap-1">{children}</div>}
      </div>
    </div>
  );
}
