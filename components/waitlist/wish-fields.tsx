"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DatePicker } from "@/components/ui/date-picker";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { WishesDraft } from "./wishes-draft";

const ANY = "any";
/** 07:00 to 20:00, every half hour. */
const hours = Array.from({ length: 27 }, (_, index) => {
  return `${String(7 + Math.floor(index / 2)).padStart(2, "0")}:${index % 2 === 0 ? "00" : "30"}`;
});

type WishFieldsProps = {
  readonly draft: WishesDraft;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (change: Partial<WishesDraft>) => void;
};

/** What somebody who waits would like: days, hours, a clinician, and what else is known. */
export default function WishFields({ draft, clinicians, onChange }: WishFieldsProps) {
  const t = useTranslations("waitlist.join");
  const words = useTranslations("waitlist");
  const any = { id: ANY, label: t("anyTime") };
  const picked = (id: string | null) => (id === ANY ? null : id);
  const hoursThat = (fits: (hour: string) => boolean) => [
    any,
    ...hours.filter(fits).map((hour) => ({ id: hour, label: hour })),
  ];
  return (
    <>
      <CheckboxGroup
        label={t("weekdays")}
        optional
        className="[&>div]:flex-row! [&>div]:flex-wrap [&>div]:gap-x-5"
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), label: words(`weekday.${day}`) }))}
        value={draft.weekdays.map(String)}
        onChange={(ids) => onChange({ weekdays: ids.map(Number).toSorted() })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t("notBefore")}
          options={hoursThat((hour) => draft.notAfter === null || hour <= draft.notAfter)}
          value={draft.notBefore ?? ANY}
          onChange={(id) => onChange({ notBefore: picked(id) })}
        />
        <Select
          label={t("notAfter")}
          options={hoursThat((hour) => draft.notBefore === null || hour >= draft.notBefore)}
          value={draft.notAfter ?? ANY}
          onChange={(id) => onChange({ notAfter: picked(id) })}
        />
        <DatePicker label={t("fromDay")} optional value={draft.fromDay} onChange={(fromDay) => onChange({ fromDay })} />
        <DatePicker
          label={t("untilDay")}
          optional
          value={draft.untilDay}
          onChange={(untilDay) => onChange({ untilDay })}
        />
      </div>
      <Select
        label={t("clinician")}
        options={[{ id: ANY, label: t("anyClinician") }, ...clinicians.map(({ id, name }) => ({ id, label: name }))]}
        value={draft.clinicianId ?? ANY}
        onChange={(id) => onChange({ clinicianId: picked(id) })}
      />
      <TextArea label={t("note")} optional maxLength={500} value={draft.note} onChange={(note) => onChange({ note })} />
    </>
  );
}
