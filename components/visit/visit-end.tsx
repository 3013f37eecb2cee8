"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { clockTime } from "@/components/calendar/clinic-clock";
import { PrintButton } from "@/components/rules/print-button";
import { Callout } from "@/components/ui/callout";
import { formatDay } from "@/lib/kernel/day";
import type { VisitView } from "./types";

/** How a visit ended: signed and locked by whom, or without a treatment and why. Nothing while it goes on. */
export function VisitEnd({ visit, zone }: Pick<VisitView, "visit" | "zone">) {
  const t = useTranslations("visit.ended");
  const { state, signature, endReason, day } = visit;
  if (state === "not_treated") {
    return (
      <Callout tone="info" title={t("notTreated")}>
        {endReason}
      </Callout>
    );
  }
  if (signature === null) return null;
  const { signerName, signedAt, statement, contentHash, matches } = signature;
  return (
    <div className="flex flex-col gap-3">
      {!matches && <Callout tone="block" title={t("changed")} announce="assertive" />}
      <div className="flex flex-wrap items-start justify-between gap-4 rounded-card border border-ok/25 bg-ok-wash px-5 py-4">
        <div className="min-w-0">
          <p className="flex items-center gap-2 font-semibold text-ok">
            <Lock aria-hidden="true" size={18} strokeWidth={1.75} />
            {t("signed", { name: signerName, day: formatDay(day), time: clockTime(signedAt, zone) })}
          </p>
          <p className="mt-1">{statement}</p>
          <p className="mt-1 text-note break-all text-soft">{t("hash", { hash: contentHash })}</p>
        </div>
        <PrintButton>{t("print")}</PrintButton>
      </div>
    </div>
  );
}
