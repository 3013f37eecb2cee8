"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { CancelConsequences } from "@/components/cascade/cancel-consequences";
import type { CascadeActions } from "@/components/cascade/types";
import { showToast } from "@/components/ui/toast-queue";
import type { MatchAction } from "@/components/waitlist/types";
import { useFreedTime } from "@/components/waitlist/use-freed-time";
import { formatDay } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { ReasonDialog } from "./reason-dialog";

export type CancelAction = (input: {
  appointmentId: string;
  version: number;
  reason: string;
}) => Promise<Result<unknown, Refusal>>;

type CancelVisitProps = {
  readonly visit: {
    readonly id: string;
    readonly version: number;
    readonly number: number;
    readonly day: string;
    /** On the clinic's clock. */
    readonly time: string;
    readonly planId: string;
  };
  readonly previewCascade: CascadeActions["previewCascade"];
  readonly cancel: CancelAction;
  readonly match: MatchAction;
};

/** Cancels one visit of a course; its session is due again. */
export function CancelVisit({ visit, previewCascade, cancel, match }: CancelVisitProps) {
  const { id, version, number, day, time, planId } = visit;
  const t = useTranslations("plans.cancel");
  const router = useRouter();
  const tellFreed = useFreedTime(match);
  const when = `${formatDay(day)}, ${time}`;
  return (
    <ReasonDialog
      trigger={{ label: t("trigger"), name: t("label", { number }) }}
      title={t("title", { number })}
      consequence={
        <>
          {t("consequence", { when, number })}
          <CancelConsequences appointmentId={id} {...{ planId, number, previewCascade }} />
        </>
      }
      reasonLabel={t("reason")}
      reasonHelp={t("reasonHelp")}
      closeLabel={t("close")}
      confirmLabel={t("confirm", { day: formatDay(day) })}
      run={(reason) => cancel({ appointmentId: id, version, reason })}
      onDone={() => {
        showToast({ tone: "ok", title: t("done", { when }) });
        router.refresh();
        void tellFreed(id);
      }}
    />
  );
}
