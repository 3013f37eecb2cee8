"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { FormCheckboxGroup } from "@/components/form/form-checkbox-group";
import { FormNumberField } from "@/components/form/form-number-field";
import { FormRadioGroup } from "@/components/form/form-radio-group";
import { Button } from "@/components/ui/button";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import type { CreamForm } from "./cream-values";

type MeasureFieldsProps = {
  readonly control: Control<CreamForm, unknown, CreamForm>;
  readonly checklist: Pick<ChecklistDto, "zones" | "planZones" | "weightKg">;
};

/** How much on how much skin of whom, where, and whether it is covered. */
export function MeasureFields({ control, checklist }: MeasureFieldsProps) {
  const t = useTranslations("anesthesia.measures");
  const { zones, planZones, weightKg } = checklist;
  const [showsAll, setShowsAll] = useState(false);
  const chosen = useWatch({ control, name: "zones" });
  const shown = showsAll ? zones : zones.filter(({ id }) => planZones.includes(id) || chosen.includes(id));
  const measures = [
    { name: "grams", unit: "g", step: 0.5, label: t("grams"), help: undefined },
    { name: "areaCm2", unit: "cm²", step: 10, label: t("area"), help: undefined },
    {
      ...({ name: "weightKg", unit: "kg", step: 1, label: t("weight") } as const),
      help: weightKg === null ? t("weightNew") : t("weightLast", { kg: weightKg }),
    },
  ] as const;
  const choices = [
    {
      ...({ name: "skinIntact", label: t("skin") } as const),
      options: [
        { id: "yes", label: t("intact") },
        { id: "no", label: t("broken") },
      ],
    },
    {
      ...({ name: "occlusion", label: t("cover") } as const),
      options: [
        { id: "none", label: t("uncovered") },
        { id: "film", label: t("film") },
      ],
    },
  ];
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-5">
        {measures.map(({ name, unit, step, label, help }) => (
          <FormNumberField
            key={name}
            {...{ control, name, unit, step, label, help }}
            minValue={0}
            className="[&_input]:text-xl [&_input]:font-semibold [&_[role=group]]:h-14!"
          />
        ))}
      </div>
      <div>
        <FormCheckboxGroup
          control={control}
          name="zones"
          label={t("zones")}
          columns
          options={shown.map(({ id, label }) => ({ id, label: label.charAt(0).toUpperCase() + label.slice(1) }))}
        />
        {!showsAll && (
          <Button variant="quiet" className="-ml-3.5" onPress={() => setShowsAll(true)}>
            {t("otherZones")}
          </Button>
        )}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        {choices.map(({ name, label, options }) => (
          <FormRadioGroup key={name} {...{ control, name, label, options }} inline />
        ))}
      </div>
    </>
  );
}
