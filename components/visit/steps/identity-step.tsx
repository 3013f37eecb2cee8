"use client";

import { useTranslations } from "next-intl";
import { FormCheckbox } from "@/components/form/form-checkbox";
import { FormCheckboxGroup } from "@/components/form/form-checkbox-group";
import { formatLength } from "@/lib/kernel/length";
import { confirmIdentitySchema } from "@/lib/visits/confirm-identity.schema";
import { StepForm } from "../step-form";
import type { Visit } from "../types";

const checks = ["name", "birth_date", "photo_id", "known_in_person"] as const;

/** Who the patient is, and that they know what is planned. */
export function IdentityStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.identity");
  const { course } = visit;
  const plan = t("plan", {
    length: formatLength(course.lengthHundredthsMm),
    zones: course.zones.map(({ label }) => label).join(", "),
  });
  return (
    <StepForm
      visit={visit}
      schema={confirmIdentitySchema}
      defaults={{ visitId: visit.id, version: visit.version, checked: [] }}
      path="/identity"
      step="identity_recheck"
      label={t("title")}
      typed={({ checked }) => checked.map((check) => t(`checks.${check}`))}
      submit={t("submit")}
    >
      {({ control }) => (
        <>
          <FormCheckboxGroup
            control={control}
            name="checked"
            label={t("checked")}
            options={checks.map((id) => ({ id, label: t(`checks.${id}`) }))}
            columns
          />
          <FormCheckbox control={control} name="planConfirmed" label={t("planConfirmed", { plan })} />
        </>
      )}
    </StepForm>
  );
}
