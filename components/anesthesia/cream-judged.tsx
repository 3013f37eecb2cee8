"use client";

import { useTranslations } from "next-intl";
import type { CheckedApplication } from "@/lib/anesthesia/check-application.schema";
import type { Finding } from "@/lib/kernel/finding";
import { DoseFacts } from "./dose-facts";
import { LimitBars } from "./limit-bars";
import { WeighFindings } from "./weigh-findings";

type CreamJudgedProps = {
  readonly check: CheckedApplication | null;
  readonly findings: readonly Finding[];
  readonly hasFailed: boolean;
  readonly hours: number;
  readonly acknowledged: readonly string[];
  readonly onAcknowledge: (rules: string[]) => void;
};

/** What the cream being typed comes to, how much of each limit it uses, and what the rules say to it. */
export function CreamJudged({ check, findings, hasFailed, hours, acknowledged, onAcknowledge }: CreamJudgedProps) {
  const t = useTranslations("anesthesia.judged");
  return (
    <section
      aria-label={t("title")}
      className="flex min-w-0 flex-col gap-5 @4xl:self-start rounded-card border border-line bg-sunken px-5 py-4 @4xl:sticky @4xl:top-4"
    >
      <h4 className="font-semibold">{t("title")}</h4>
      {check === null ? (
        <p className="text-soft">{t(hasFailed ? "failed" : "empty")}</p>
      ) : (
        <>
          <DoseFacts dose={check.dose} />
          <LimitBars limits={check.limits} hours={hours} />
        </>
      )}
      <div aria-live="polite">
        <WeighFindings findings={findings} acknowledged={acknowledged} onChange={onAcknowledge} />
      </div>
    </section>
  );
}
