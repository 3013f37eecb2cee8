"use client";

import { useTranslations } from "next-intl";
import { FormCheckboxGroup } from "@/components/form/form-checkbox-group";
import { FormRadioGroup } from "@/components/form/form-radio-group";
import { FormTextField } from "@/components/form/form-text-field";
import { Switch } from "@/components/ui/switch";
import { recordPhotosSchema } from "@/lib/visits/record-photos.schema";
import { StepForm } from "../step-form";
import type { Visit } from "../types";
import { capital } from "../words";

type PhotosStepProps = { readonly visit: Visit; readonly when: "before" | "after" };

/** Which photos were taken, or why none were. */
export function PhotosStep({ visit, when }: PhotosStepProps) {
  const t = useTranslations("visit.photos");
  const views = [...visit.photoViews, ...visit.course.zones].map(({ id, label }) => ({ id, label: capital(label) }));
  return (
    <StepForm
      visit={visit}
      schema={recordPhotosSchema}
      defaults={{ visitId: visit.id, version: visit.version, when, views: [] }}
      path="/photos"
      step={`photos_${when}`}
      label={t(when)}
      typed={({ views: taken, none }) => (none ? [none.reason] : taken)}
      submit={t("submit")}
    >
      {(form) => {
        const none = form.watch("none");
        return (
          <>
            <ul className="list-disc pl-5 text-soft">
              {visit.choices.photoRules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
            {none === undefined && (
              <FormCheckboxGroup control={form.control} name="views" label={t("views")} options={views} columns />
            )}
            <Switch
              label={t("none")}
              isSelected={none !== undefined}
              onChange={(isNone) => {
                form.setValue("views", []);
                form.setValue("none", isNone ? { because: "declined", reason: "" } : undefined);
              }}
            />
            {none !== undefined && (
              <>
                <FormRadioGroup
                  control={form.control}
                  name="none.because"
                  label={t("because")}
                  options={(["declined", "not_taken"] as const).map((id) => ({ id, label: t(`becauses.${id}`) }))}
                  inline
                />
                <FormTextField control={form.control} name="none.reason" label={t("reason")} />
              </>
            )}
          </>
        );
      }}
    </StepForm>
  );
}
