"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { refreshCounts } from "@/components/layout/nav-count";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import { addDays, formatDay } from "@/lib/kernel/day";
import type { Row, WorklistActions } from "./types";

const leastLetters = 3;
/** What is suggested, in days: the same weekday next week. */
const aWeek = 7;

type SnoozeRowProps = { readonly row: Row; readonly today: string; readonly snooze: WorklistActions["snooze"] };

/** Leaves somebody in peace until a day, with a reason; the button says until when. */
export function SnoozeRow({ row, today, snooze }: SnoozeRowProps) {
  const t = useTranslations("follow-ups.snooze");
  const router = useRouter();
  const [until, setUntil] = useState(addDays(today, aWeek));
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();

  function save() {
    if (reason.trim().length >= leastLetters) return snooze({ planSessionId: row.planSessionId, until, reason });
    setError(t("tooShort"));
    return null;
  }
  return (
    <ActDialog
      trigger={<Button data-act="snooze">{t("act")}</Button>}
      title={t("title", { name: row.patientName })}
      size="small"
      closeLabel={t("close")}
      confirmLabel={t("save", { day: formatDay(until) })}
      unreachable={t("unreachable")}
      run={save}
      describe={({ message }) => message}
      onDone={() => {
        showToast({ tone: "ok", title: t("done", { name: row.patientName, day: formatDay(until) }) });
        refreshCounts();
        router.refresh();
      }}
      onToggle={() => setError(undefined)}
    >
      <p>{t("consequence")}</p>
      <DatePicker
        label={t("until")}
        value={until}
        onChange={(day) => day !== null && setUntil(day)}
        min={addDays(today, 1)}
      />
      <TextArea
        label={t("reason")}
        help={t("reasonHelp")}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={error}
        autoFocus
      />
    </ActDialog>
  );
}
