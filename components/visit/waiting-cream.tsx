"use client";

import { CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { CreamTimer } from "@/components/anesthesia/cream-timer";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";

type WaitingCreamProps = {
  readonly appliedAt: string;
  /** The server's clock when the page was read. */
  readonly now: string;
  readonly product: ChecklistDto["products"][number] | undefined;
};

/** Cream whose time runs although only this device knows of it. */
export function WaitingCream({ appliedAt, now, product }: WaitingCreamProps) {
  const t = useTranslations("visit.anesthesia");
  const cream = {
    ...{ applied: { at: appliedAt, by: "" }, removed: null, wiped: null },
    contact: product?.contact ?? null,
  };
  return (
    <div>
      <CreamTimer {...{ cream, now }} />
      <p className="flex items-center gap-2 px-5 py-2 text-note text-warn">
        <CloudUpload aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0" />
        {t("notSent", { product: product?.name ?? t("unnamed") })}
      </p>
    </div>
  );
}
