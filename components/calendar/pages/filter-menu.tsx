"use client";

import { ListFilter } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { type CalendarFilter, type CalendarQuery, calendarHref, STATUSES, withoutFilter } from "./calendar-query";

const ANY = "any";

type Named = { readonly id: string; readonly name: string };
type FilterMenuProps = {
  readonly query: CalendarQuery;
  readonly clinicians: readonly Named[];
  readonly rooms: readonly Named[];
};

/** Whose visits are shown, where, and in which state. What is chosen goes into the address at once. */
export function FilterMenu({ query, clinicians, rooms }: FilterMenuProps) {
  const t = useTranslations("calendar.filter");
  const router = useRouter();
  const count = [query.clinician, query.room, query.status].filter((part) => part !== undefined).length;
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
    <Popover
      label={t("label")}
      placement="bottom end"
      trigger={
        <Button icon={<ListFilter aria-hidden="true" size={16} strokeWidth={1.5} />}>{t("button", { count })}</Button>
      }
    >
      <div className="flex w-64 flex-col gap-4">
        {field("clinician", t("everyone"), clinicians)}
        {field("room", t("everyRoom"), rooms)}
        {field(
          "status",
          t("notCancelled"),
          STATUSES.map((id) => ({ id, name: t(`statuses.${id}`) })),
        )}
        {count > 0 && <Button onPress={() => go(withoutFilter(query))}>{t("clear")}</Button>}
      </div>
    </Popover>
  );
}
