"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { Row, WorklistActions } from "./types";

const channels = ["phone", "email", "other"] as const;
const leastLetters = 3;

type NoteAttemptProps = { readonly row: Row; readonly record: WorklistActions["record"] };

/** Notes that somebody was called or written to, and what came of it. */
export function NoteAttempt({ row, record }: NoteAttemptProps) {
  const t = useTranslations("follow-ups.attempts");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [channel, setChannel] = useState<(typeof channels)[number]>("phone");
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const isSending = useRef(false);

  async function save() {
    if (text.trim().length < leastLetters) return setError(t("tooShort"));
    if (isSending.current) return;
    isSending.current = true;
    setPending(true);
    const result = await record({ planSessionId: row.planSessionId, channel, text }).catch(() => null);
    isSending.current = false;
    setPending(false);
    if (!result?.ok) return setTrouble(result?.refusal.message ?? t("unreachable"));
    setOpen(false);
    setText("");
    showToast({ tone: "ok", title: t("noted", { name: row.patientName }) });
    router.refresh();
  }
  return (
    <Dialog
      trigger={<Button data-act="attempt">{t("note")}</Button>}
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
            {t("save")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <Select
          label={t("how")}
          value={channel}
          options={channels.map((id) => ({ id, label: t(`channel.${id}`) }))}
          onChange={(id) => setChannel(channels.find((one) => one === id) ?? "phone")}
        />
        <TextArea
          label={t("outcome")}
          help={t("outcomeHelp")}
          value={text}
          onChange={setText}
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
