"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useAnswer } from "@/components/calendar/use-answer";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { SkeletonLines } from "@/components/ui/skeleton";
import { formatDay } from "@/lib/kernel/day";
import type { CascadeActions } from "./types";

type CancelConsequencesProps = {
  readonly planId: string;
  readonly appointmentId: string;
  readonly number: number;
  readonly previewCascade: CascadeActions["previewCascade"];
};

/** What cancelling a visit means for its course: when the session could be again, and what comes late or out of time without it. */
export function CancelConsequences({ planId, appointmentId, number, previewCascade }: CancelConsequencesProps) {
  const t = useTranslations("cascade.cancel");
  const unreachable = useTranslations("cascade")("unreachable");
  const ask = useCallback(
    () => previewCascade({ planId, change: { kind: "cancel", appointmentId } }),
    [previewCascade, planId, appointmentId],
  );
  const { value, isLoading } = useAnswer(ask, unreachable);
  if (isLoading) return <SkeletonLines lines={2} />;
  // Without an answer the visit can be cancelled all the same: nothing here decides it.
  if (value === null) return null;
  const { window, upTo, findings } = value;
  const isNoRoom = window !== null && upTo !== null && upTo.day < window.earliest;
  const days = window && { number, earliest: formatDay(window.earliest), latest: formatDay(window.latest) };
  return (
    <div className="flex flex-col gap-2">
      {days && isNoRoom && <Callout tone="warn">{t("noRoom", { ...days, why: upTo.why })}</Callout>}
      {days && !isNoRoom && (
        <p>
          {upTo !== null && upTo.day < (window?.latest ?? "")
            ? t("bound", { ...days, last: formatDay(upTo.day) })
            : t("window", days)}
        </p>
      )}
      <FindingList findings={findings} />
    </div>
  );
}
