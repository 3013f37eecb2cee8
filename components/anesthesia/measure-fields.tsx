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

const big = "[&_input]:text-xl [&_input]:font-semibold [&_[role=group]]:h-14!";

/** How much on how much skin of whom, where, and whether it is covered. */
export function MeasureFields({ control, checklist }: MeasureFieldsProps) {
  const t = useTranslations("anesthesia.measures");
  const { zones, planZones, weightKg } = checklist;
  const [showsAll, setShowsAll] = useState(false);
  const chosen = useWatch({ control, name: "zones" });
  const shown = showsAll ? zones : zones.filter(({ id }) => planZones.includes(id) || chosen.includes(id));
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-5">
        <FormNumberField
          control={control}
          name="grams"
          label={t("grams")}
          unit="g"
          minValue={0}
          step={0.5}
          className={big}
        />
        <FormNumberField
          control={control}
          name="areaCm2"
          label={t("area")}
          unit="cm²"
          minValue={0}
          step={10}
          className={big}
        />
        <FormNumberField
          control={control}
          name="weightKg"
          label={t("weight")}
          help={weightKg === null ? t("weightNew") : t("weightLast", { kg: weightKg })}
          unit="kg"
          minValue={0}
          step={1}
          className={big}
        />
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
        <FormRadioGroup
          control={control}
          name="skinIntact"
          label={t("skin")}
          inline
          options={[
            { id: "yes", label: t("intact") },
            { id: "no", label: t("broken") },
          ]}
        />
        <FormRadioGroup
          control={control}
          name="occlusion"
          label={t("cover")}
          inline
          options={[
            { id: "none", label: t("uncovered") },
            { id: "film", label: t("film") },
          ]}
        />
      </div>
    </>
  );
}
