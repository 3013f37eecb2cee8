"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Select } from "@/components/ui/select";
import { timesOfDay, type Wishes, wishesQuery } from "./wishes";

type WishesFormProps = {
  readonly wishes: Wishes;
  /** Weekdays on which somebody works, 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

const anybody = "anybody";

/** What the patient would like. Every change looks for times anew; the wishes are in the address. */
export function WishesForm({ wishes: given, weekdays, clinicians }: WishesFormProps) {
  const t = useTranslations("booking");
  const router = useRouter();
  const pathname = usePathname();
  const [isLooking, startLooking] = useTransition();
  const [wishes, show] = useOptimistic(given);
  const change = (next: Partial<Wishes>) =>
    startLooking(() => {
      const all = { ...wishes, ...next };
      show(all);
      router.replace(`${pathname}${wishesQuery(all)}`, { scroll: false });
    });
  return (
    <div className="mb-6 rounded-card border border-line px-5 py-4">
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        <CheckboxGroup
          columns
          className="min-w-96 flex-1 max-sm:min-w-0 [&_.grid]:grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))]"
          label={t("weekdays")}
          options={weekdays.map((day) => ({ id: String(day), label: t(`weekday.${day}`) }))}
          value={wishes.weekdays.map(String)}
          onChange={(ids) => change({ weekdays: ids.map(Number).toSorted() })}
        />
        <Select
          className="w-60"
          label={t("time")}
          options={timesOfDay.map((id) => ({ id, label: t(`times.${id}`) }))}
          value={wishes.time}
          onChange={(id) => change({ time: timesOfDay.find((time) => time === id) ?? "any" })}
        />
        <Select
          className="w-60"
          label={t("clinician")}
          options={[
            { id: anybody, label: t("anyClinician") },
            ...clinicians.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={wishes.clinicianId ?? anybody}
          onChange={(id) => change({ clinicianId: id === anybody ? null : id })}
        />
      </div>
      <div className="mt-3 flex min-h-control flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-note text-soft">
          {isLooking ? t("looking") : t("wishesHelp")}
        </p>
        {wishesQuery(wishes) !== "" && (
          <Button variant="quiet" onPress={() => change({ weekdays: [], time: "any", clinicianId: null })}>
            {t("clear")}
          </Button>
        )}
      </div>
    </div>
  );
}
