"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";

type Props = {
  /** 1 = Monday to 7 = Sunday. */
  readonly offered: readonly number[];
  readonly value: readonly number[];
  readonly onChange: (weekdays: readonly number[]) => void;
};

/** The weekdays a patient would like, side by side. */
export function WeekdayGroup({ offered, value, onChange }: Props) {
  const t = useTranslations("booking");
  return (
    <CheckboxGroup
      label={t("weekdays")}
      className="[&>div]:flex-row! [&>div]:flex-wrap [&>div]:gap-x-5"
      options={offered.map((day) => ({ id: String(day), label: t(`weekday.${day}`) }))}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map(Number).toSorted())}
    />
  );
}
