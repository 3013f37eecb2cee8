"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
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
  const [channel, setChannel] = useState<(typeof channels)[number]>("phone");
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();

  function save() {
    if (text.trim().length >= leastLetters) return record({ planSessionId: row.planSessionId, channel, text });
    setError(t("tooShort"));
    return null;
  }
  return (
    <ActDialog
      trigger={<Button data-act="attempt">{t("note")}</Button>}
      title={t("title", { name: row.patientName })}
      size="small"
      closeLabel={t("close")}
      confirmLabel={t("save")}
      unreachable={t("unreachable")}
      run={save}
      describe={({ message }) => message}
      onDone={() => {
        setText("");
        showToast({ tone: "ok", title: t("noted", { name: row.patientName }) });
        router.refresh();
      }}
      onToggle={() => setError(undefined)}
    >
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
    </ActDialog>
  );
}
