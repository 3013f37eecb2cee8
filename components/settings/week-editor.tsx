"use client";

import { Copy, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import type { z } from "zod";
import { FormTimeField } from "@/components/form/form-time-field";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { SetWorkingHoursInput, setWorkingHoursSchema } from "@/lib/clinic/set-working-hours.schema";
import { weekdays } from "./week-bars";

export type HoursForm = UseFormReturn<z.input<typeof setWorkingHoursSchema>, unknown, SetWorkingHoursInput>;

const icon = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

/** The stretches of a week, a day to a row, all of it by keyboard: add, type, take away, and give Monday's hours to the other weekdays. */
export function WeekEditor({ form }: { readonly form: HoursForm }) {
  const t = useTranslations("settings.hours");
  const words = useTranslations("settings.weekdays.long");
  const { fields, append, remove, replace } = useFieldArray({ control: form.control, name: "hours" });

  function copyMonday() {
    const hours = form.getValues("hours");
    const monday = hours.filter(({ weekday }) => weekday === 1);
    const copies = [1, 2, 3, 4, 5].flatMap((weekday) => monday.map((stretch) => ({ ...stretch, weekday })));
    replace([...copies, ...hours.filter(({ weekday }) => weekday > 5)]);
  }

  return (
    <div className="flex flex-col">
      {weekdays.map((weekday) => {
        const day = words(`${weekday}`);
        const own = fields.flatMap((field, index) => (field.weekday === weekday ? [{ id: field.id, index }] : []));
        return (
          <fieldset key={weekday} className="grid gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[6.5rem_1fr]">
            <legend className="sr-only">{day}</legend>
            <p aria-hidden="true" className="flex min-h-control items-center self-start font-medium">
              {day}
            </p>
            <div className="flex flex-col gap-2">
              {own.map(({ id, index }, place) => (
                <div key={id} className="flex flex-wrap items-start gap-2">
                  <FormTimeField
                    control={form.control}
                    name={`hours.${index}.from`}
                    label={t("fromOf", { day, place: place + 1 })}
                    labelHidden
                    className="w-24"
                  />
                  <span aria-hidden="true" className="flex h-control items-center text-soft">
                    –
                  </span>
                  <FormTimeField
                    control={form.control}
                    name={`hours.${index}.to`}
                    label={t("toOf", { day, place: place + 1 })}
                    labelHidden
                    className="w-24"
                  />
                  <IconButton label={t("removeStretch", { day, place: place + 1 })} onPress={() => remove(index)}>
                    <Trash2 {...icon} />
                  </IconButton>
                </div>
              ))}
              <div className="flex flex-wrap gap-x-2">
                <Button
                  variant="quiet"
                  className="-ml-3.5"
                  icon={<Plus {...icon} />}
                  aria-label={own.length === 0 ? t("addFirstOn", { day }) : t("addMoreOn", { day })}
                  onPress={() => append({ weekday, ...nextStretch(own.length) })}
                >
                  {own.length === 0 ? t("addFirst") : t("addMore")}
                </Button>
                {weekday === 1 && own.length > 0 && (
                  <Button variant="quiet" className="max-sm:-ml-3.5" icon={<Copy {...icon} />} onPress={copyMonday}>
                    {t("copyMonday")}
                  </Button>
                )}
              </div>
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

/** What a new stretch starts as: the morning, then the afternoon, then the evening. */
function nextStretch(before: number): { from: string; to: string } {
  const usual = [
    { from: "09:00", to: "13:00" },
    { from: "14:00", to: "18:00" },
  ];
  return usual[before] ?? { from: "18:00", to: "20:00" };
}
