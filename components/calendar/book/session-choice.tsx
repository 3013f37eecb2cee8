"use client";

import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { ButtonLink } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { DueSession } from "./due-sessions";

type SessionChoiceProps = {
  readonly patientId: string;
  readonly due: readonly DueSession[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
};

/** Which of a patient's due sessions is booked. Where none is due, the way to the patient. */
export function SessionChoice({ patientId, due, value, onChange }: SessionChoiceProps) {
  const t = useTranslations("calendar.book");
  if (due.length === 0)
    return (
      <Callout
        tone="info"
        title={t("nothingDue")}
        announce="polite"
        actions={<ButtonLink href={`/patients/${patientId}`}>{t("toPatient")}</ButtonLink>}
      >
        {t("nothingDueHint")}
      </Callout>
    );
  return (
    <RadioGroup
      label={t("session")}
      value={value}
      onChange={onChange}
      options={due.map(({ id, number, count, lengthHundredthsMm, course, earliest, ideal, latest }) => ({
        id,
        label: t("sessionOf", { number, count, length: formatLength(lengthHundredthsMm), course }),
        hint: t("window", { earliest: formatDay(earliest), ideal: formatDay(ideal), latest: formatDay(latest) }),
      }))}
    />
  );
}
