"use client";

import { useTranslations } from "next-intl";
import { FormTextField } from "@/components/form/form-text-field";
import { confirmAntisepsisSchema } from "@/lib/visits/confirm-antisepsis.schema";
import { StepForm } from "../step-form";
import type { Visit } from "../types";

/** What the skin was cleaned with. */
export function AntisepsisStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.antisepsis");
  return (
    <StepForm
      visit={visit}
      schema={confirmAntisepsisSchema}
      defaults={{ visitId: visit.id, version: visit.version, agent: "" }}
      path="/antisepsis"
      step="antisepsis"
      label={t("title")}
      typed={({ agent }) => [agent]}
      submit={t("submit")}
    >
      {({ control }) => <FormTextField control={control} name="agent" label={t("agent")} autoComplete="off" />}
    </StepForm>
  );
}
