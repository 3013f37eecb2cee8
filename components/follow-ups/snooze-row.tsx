"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { refreshCounts } from "@/components/layout/nav-count";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import { addDays } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/zoned";
import type { Row, WorklistActions } from "./types";

const leastLetters = 3;
/** What is suggested, in days: the same weekday next week. */
const aWeek = 7;

type SnoozeRowProps = { readonly row: Row; readonly today: string; readonly snooze: WorklistActions["snooze"] };

/** Leaves somebody in peace until a day, with a reason; the button says until when. */
export function SnoozeRow({ row, today, snooze }: SnoozeRowProps) {
  const t = useTranslations("follow-ups.snooze");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [until, setUntil] = useState(addDays(today, aWeek));
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const isSending = useRef(false);

  async function save() {
    if (reason.trim().length < leastLetters) return setError(t("tooShort"));
    if (isSending.current) return;
    isSending.current = true;
    setPending(true);
    const result = await snooze({ planSessionId: row.planSessionId, until, reason }).catch(() => null);
    isSending.current = false;
    setPending(false);
    if (!result?.ok) return setTrouble(result?.refusal.message ?? t("unreachable"));
    setOpen(false);
    showToast({ tone: "ok", title: t("done", { name: row.patientName, day: formatDay(until) }) });
    refreshCounts();
    router.refresh();
  }
  return (
    <Dialog
      trigger={<Button data-act="snooze">{t("act")}</Button>}
      title={t("title", { name: row.patientName })}
      isOpen={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        setError(undefined);
        setTrouble(null);
      }}
      size="small"
      footer={({ close }) => (
        <>
          <Button onPress={close}>{t("close")}</Button>
          <Button variant="primary" isPending={isPending} onPress={save}>
            {t("save", { day: formatDay(until) })}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
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
        {trouble && (
          <Callout tone="block" announce="assertive">
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
