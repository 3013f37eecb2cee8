"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { AnesthesiaActions } from "./types";

type VoidEntryProps = {
  readonly of: { readonly visitId: string; readonly version: number; readonly applicationId: string };
  readonly act: AnesthesiaActions["voidEntry"];
  readonly onChanged: () => void;
};

const leastLetters = 10;

/** Takes an entry made by mistake out of the count, with what was wrong. It stays readable. */
export function VoidEntry({ of, act, onChanged }: VoidEntryProps) {
  const t = useTranslations("anesthesia.void");
  const [because, setBecause] = useState("");
  const [isTooShort, setTooShort] = useState(false);
  const isEnough = because.trim().length >= leastLetters;
  return (
    <ActDialog
      trigger={<Button variant="quiet">{t("open")}</Button>}
      title={t("title")}
      closeLabel={t("keep")}
      confirmLabel={t("confirm")}
      role="alertdialog"
      size="small"
      danger
      unreachable={t("unreachable")}
      run={() => {
        if (isEnough) return act({ ...of, because: because.trim() });
        setTooShort(true);
        return null;
      }}
      describe={({ message }) => message}
      onDone={onChanged}
      onToggle={() => setTooShort(false)}
    >
      <p>{t("consequence")}</p>
      <TextArea
        label={t("because")}
        value={because}
        onChange={setBecause}
        maxLength={300}
        error={isTooShort && !isEnough ? t("tooShort") : undefined}
      />
    </ActDialog>
  );
}
