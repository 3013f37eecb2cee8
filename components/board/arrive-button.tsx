"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefresh } from "@/components/live/use-refresh";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { BoardActions, Card } from "./types";

type ArriveButtonProps = Pick<BoardActions, "arrive"> & { readonly card: Card };

/** Somebody is here: begins their visit. */
export function ArriveButton({ card: { appointment, patientName: name }, arrive }: ArriveButtonProps) {
  const t = useTranslations("board");
  const refresh = useRefresh();
  const [isPending, setPending] = useState(false);
  if (appointment === null) return null;
  async function begin(appointmentId: string, version: number) {
    setPending(true);
    const result = await arrive({ appointmentId, version }).catch(() => null);
    setPending(false);
    void refresh();
    if (result?.ok) return showToast({ tone: "ok", title: t("arrived", { name }) });
    const detail = result === null ? t("unreachable") : result.refusal.message;
    showToast({ tone: "block", title: t("notArrived", { name }), detail });
  }
  return (
    <Button
      variant="primary"
      fullWidth
      isPending={isPending}
      aria-label={t("arriveFor", { name })}
      onPress={() => begin(appointment.id, appointment.version)}
    >
      {t("arrive")}
    </Button>
  );
}
