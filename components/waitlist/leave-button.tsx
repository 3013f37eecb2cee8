"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { LeaveAction } from "./types";

type LeaveButtonProps = {
  readonly entryId: string;
  readonly patientName: string;
  readonly number: number;
  readonly isOffered: boolean;
  readonly leave: LeaveAction;
};

/** Takes somebody off the waitlist, after asking once. */
export function LeaveButton({ entryId, patientName: name, number, isOffered, leave }: LeaveButtonProps) {
  const t = useTranslations("waitlist");
  const router = useRouter();
  async function go() {
    const result = await leave({ entryId }).catch(() => null);
    router.refresh();
    if (result?.ok) showToast({ tone: "ok", title: t("left", { name }) });
    else {
      const detail = result === null ? t("unreachable") : result.refusal.message;
      showToast({ tone: "block", title: t("notLeft"), detail });
    }
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" className={isOffered ? "" : "sm:-ml-3.5"} aria-label={t("leaveFor", { name })}>
          {t("leave")}
        </Button>
      }
      danger
      title={t("leaveAsk", { name })}
      confirmLabel={t("leaveConfirm")}
      onConfirm={go}
    >
      {t("leaveConsequence", { number, isOffered: String(isOffered) })}
    </ConfirmDialog>
  );
}
