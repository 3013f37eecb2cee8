"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { BookActions } from "@/components/calendar/types";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/components/ui/options";
import { formatDay } from "@/lib/kernel/day";

const PAUSE_MS = 200;

type PatientFieldProps = {
  readonly searchPatients: BookActions["searchPatients"];
  readonly value: string | null;
  readonly onChange: (patientId: string | null) => void;
};

/** Finds a patient by name with typos, telephone or birth date. Before anything is typed it offers those registered last. */
export function PatientField({ searchPatients, value, onChange }: PatientFieldProps) {
  const t = useTranslations("calendar.book");
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Option[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const chosen = found.find(({ id }) => id === value);

  useEffect(() => {
    if (chosen?.label === text) return;
    let isNewest = true;
    const timer = setTimeout(
      () =>
        searchPatients({ q: text.trim() }).then(
          (result) => {
            if (!isNewest) return;
            setTrouble(result.ok ? null : result.refusal.message);
            if (!result.ok) return;
            setFound(
              result.value.patients.map(({ id, name, birthDate }) => ({
                id,
                label: name,
                hint: t("born", { day: formatDay(birthDate) }),
              })),
            );
          },
          () => isNewest && setTrouble(t("searchFailed")),
        ),
      text === "" ? 0 : PAUSE_MS,
    );
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [text, chosen?.label, searchPatients, t]);

  return (
    <ComboBox
      autoFocus
      label={t("patient")}
      placeholder={t("patientHint")}
      options={found}
      value={value}
      inputValue={text}
      error={trouble ?? undefined}
      onInputChange={(next) => {
        setText(next);
        if (value !== null && next !== chosen?.label) onChange(null);
      }}
      onChange={(id) => {
        if (id === null) return;
        setText(found.find((option) => option.id === id)?.label ?? text);
        onChange(id);
      }}
    />
  );
}
