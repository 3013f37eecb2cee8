"use client";

import { useTranslations } from "next-intl";
import type { MovePreview } from "@/components/calendar/types";
import type { Answer } from "@/components/calendar/use-answer";
import { WhyButton } from "@/components/findings/why-button";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { SkeletonLines } from "@/components/ui/skeleton";

/** What the rules say about the chosen time, before it is confirmed. */
export function MoveVerdict({ answer, when }: { readonly answer: Answer<MovePreview>; readonly when: string }) {
  const t = useTranslations("calendar");
  if (answer.isLoading) return <SkeletonLines lines={2} />;
  if (answer.value === null)
    return (
      <Callout tone="block" title={t("notAllowed", { when })} announce="polite">
        {answer.trouble}
      </Callout>
    );
  const { allowed, headline, findings, reasons } = answer.value;
  const told = findings.find(({ message }) => message === headline);
  const rest = findings.filter(({ message }) => message !== headline);
  return (
    <div className="flex flex-col gap-2">
      <Callout
        tone={allowed ? "ok" : "block"}
        title={t(allowed ? "allowed" : "notAllowed", { when })}
        announce="polite"
        actions={told && <WhyButton finding={told} />}
      >
        {headline}
        {reasons
          .filter(({ message }) => message !== headline)
          .map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
      </Callout>
      <FindingList findings={rest} actionsOf={(finding) => <WhyButton finding={finding} />} />
    </div>
  );
}
