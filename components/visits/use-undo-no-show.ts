"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import type { Missable, NoShowActions } from "./no-show";

/** Takes a no-show back, and says how that went. @returns whether the visit is booked again */
export function useUndoNoShow(undoNoShow: NoShowActions["undoNoShow"]) {
  const t = useTranslations("visits.noShow");
  const router = useRouter();
  return async ({ id, version, patientName: name }: Pick<Missable, "id" | "version" | "patientName">) => {
    const result = await undoNoShow({ appointmentId: id, version }).catch(() => null);
    router.refresh();
    if (result?.ok) showToast({ tone: "ok", title: t("undone", { name }) });
    else
      showToast({
        tone: "block",
        title: t("undoRefused"),
        detail: result === null ? t("unreachable") : result.refusal.message,
      });
    return result?.ok === true;
  };
}
