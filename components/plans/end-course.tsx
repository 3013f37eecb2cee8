"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { ReasonDialog } from "./reason-dialog";

type EndCourseProps = {
  readonly planId: string;
  readonly version: number;
  /** Sessions not done yet, and how many of them are booked. */
  readonly open: number;
  readonly booked: number;
  readonly end: (input: { planId: string; version: number; reason: string }) => Promise<Result<unknown, Refusal>>;
};

/** Ends a course before its time. While visits are booked it says what to do first. */
export function EndCourse({ planId, version, open, booked, end }: EndCourseProps) {
  const t = useTranslations("plans.end");
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={{ label: t("trigger") }}
      title={t("title")}
      consequence={booked > 0 ? t("booked", { count: booked }) : t("consequence", { count: open })}
      reasonLabel={t("reason")}
      reasonHelp={t("reasonHelp")}
      closeLabel={t("close")}
      {...(booked > 0 ? {} : { confirmLabel: t("confirm", { count: open }) })}
      run={(reason) => end({ planId, version, reason })}
      onDone={() => {
        showToast({ tone: "ok", title: t("done") });
        router.refresh();
      }}
    />
  );
}
