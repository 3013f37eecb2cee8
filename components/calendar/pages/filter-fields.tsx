"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { type CalendarFilter, type CalendarQuery, calendarHref, STATUSES, withoutFilter } from "./calendar-query";

const ANY = "any";

type Named = { readonly id: string; readonly name: string };
export type FilterProps = {
  readonly query: CalendarQuery;
  readonly clinicians: readonly Named[];
  readonly rooms: readonly Named[];
};

/** Whose visits are shown, where, and in which state. What is chosen goes into the address at once. */
export default function FilterFields({ query, clinicians, rooms }: FilterProps) {
  const t = useTranslations("calendar.filter");
  const router = useRouter();
  const isFiltered = query.clinician !== undefined || query.room !== undefined || query.status !== undefined;
  const go = (next: CalendarQuery) => router.push(calendarHref(next), { scroll: false });
  function field(part: keyof CalendarFilter, everything: string, choices: readonly Named[]) {
    return (
      <Select
        label={t(part)}
        value={query[part] ?? ANY}
        options={[{ id: ANY, label: everything }, ...choices.map(({ id, name }) => ({ id, label: name }))]}
        onChange={(id) => {
          const { [part]: _, ...others } = query;
          go(id === null || id === ANY ? others : ({ ...others, [part]: id } as CalendarQuery));
        }}
      />
    );
  }
  return (
    <>
      {field("clinician", t("everyone"), clinicians)}
      {field("room", t("everyRoom"), rooms)}
      {field(
        "status",
        t("notCancelled"),
        STATUSES.map((id) => ({ id, name: t(`statuses.${id}`) })),
      )}
      {isFiltered && <Button onPress={() => go(withoutFilter(query))}>{t("clear")}</Button>}
    </>
  );
}
