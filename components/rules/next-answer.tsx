"use client";

import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { DescriptionList } from "@/components/ui/description-list";
import { FindingList } from "@/components/ui/finding-list";
import { formatDay } from "@/lib/kernel/day";
import type { NextState } from "./use-next";

type NextAnswerProps = { readonly answer: NextState };

/** Earliest, ideal and latest day with the reason. Its place is kept while an answer is on its way. */
export function NextAnswer({ answer }: NextAnswerProps) {
  const t = useTranslations("rules.calculator");
  if (answer.kind === "refused")
    return (
      <Callout tone="warn" className="sm:col-span-full">
        {answer.message ?? t("failed")}
      </Callout>
    );
  const next = answer.kind === "answered" ? answer.next : answer.kind === "asking" ? answer.last : null;
  return (
    <div
      aria-live="polite"
      aria-busy={answer.kind === "asking"}
      className="min-h-24 border-t border-line pt-3 sm:col-span-full"
    >
      {next === null ? (
        <p className="text-soft">{answer.kind === "open" ? t("open") : ""}</p>
      ) : (
        <>
          <DescriptionList
            layout="grid"
            entries={[
              { term: t("earliest"), value: formatDay(next.earliest) },
              { term: t("ideal"), value: <strong className="font-semibold">{formatDay(next.ideal)}</strong> },
              { term: t("latest"), value: formatDay(next.latest) },
            ]}
          />
          <p className="mt-3 text-note text-soft">{next.why}</p>
          {next.findings.length > 0 && (
            <div className="mt-3">
              <p className="mb-1 text-note font-medium">{t("onIdeal")}</p>
              <FindingList findings={next.findings} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
