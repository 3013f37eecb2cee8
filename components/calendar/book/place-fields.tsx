"use client";

import { useTranslations } from "next-intl";
import { isCalendarDay } from "@/components/calendar/pages/calendar-query";
import type { Roster } from "@/components/calendar/types";
import { DatePicker } from "@/components/ui/date-picker";
import { Select } from "@/components/ui/select";
import { TimeField } from "@/components/ui/time-field";
import type { Wish } from "./judge-free";

const ANY = "any";

type PlaceFieldsProps = {
  readonly wish: Wish;
  readonly roster: Roster;
  readonly onChange: (wish: Wish) => void;
};

/** Day, time, clinician and room of the wish. */
export function PlaceFields({ wish, roster, onChange }: PlaceFieldsProps) {
  const t = useTranslations("calendar.book");
  const chosen = (id: string | null) => (id === ANY ? null : id);
  const options = (any: string, all: readonly { readonly id: string; readonly name: string }[]) => [
    { id: ANY, label: any },
    ...all.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <div className="grid grid-cols-[3fr_2fr] gap-4">
      <DatePicker
        label={t("day")}
        value={wish.day}
        min={roster.today}
        onChange={(day) => isCalendarDay(day) && onChange({ ...wish, day })}
      />
      <TimeField label={t("time")} value={wish.time} onChange={(time) => onChange({ ...wish, time })} />
      <Select
        label={t("clinician")}
        value={wish.clinicianId ?? ANY}
        options={options(t("anyClinician"), roster.clinicians)}
        onChange={(id) => onChange({ ...wish, clinicianId: chosen(id) })}
      />
      <Select
        label={t("room")}
        value={wish.roomId ?? ANY}
        options={options(t("anyRoom"), roster.rooms)}
        onChange={(id) => onChange({ ...wish, roomId: chosen(id) })}
      />
    </div>
  );
}
