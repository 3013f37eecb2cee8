"use client";

import { useTranslations } from "next-intl";
import { FormCheckboxGroup } from "@/components/form/form-checkbox-group";
import { giveAftercareSchema } from "@/lib/visits/give-aftercare.schema";
import { StepForm } from "../step-form";
import type { Visit } from "../types";

const ways = ["spoken", "printed", "email", "portal"] as const;

/** The advice for the time after, gone through band by band. */
export function AftercareStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.aftercare");
  const options = visit.aftercare.map(({ id, title, do: does, avoid }) => ({
    id,
    label: title,
    hint: [...does, ...avoid.map((what) => t("avoid", { what }))].join(" · "),
  }));
  return (
    <StepForm
      visit={visit}
      schema={giveAftercareSchema}
      defaults={{ visitId: visit.id, version: visit.version, instructions: [], how: [] }}
      path="/aftercare"
      step="aftercare_given"
      label={t("title")}
      typed={({ how }) => how.map((way) => t(`ways.${way}`))}
      submit={t("submit")}
    >
      {({ control }) => (
        <>
          <FormCheckboxGroup control={control} name="instructions" label={t("instructions")} options={options} />
          <FormCheckboxGroup
            control={control}
            name="how"
            label={t("how")}
            options={ways.map((id) => ({ id, label: t(`ways.${id}`) }))}
            columns
          />
        </>
      )}
    </StepForm>
  );
}
