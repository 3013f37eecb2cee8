"use client";

import { useTranslations } from "next-intl";
import { FormCheckbox } from "@/components/form/form-checkbox";
import { FormTextField } from "@/components/form/form-text-field";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { ButtonLink } from "@/components/ui/link";
import { formatDay } from "@/lib/kernel/zoned";
import { reaffirmConsentSchema } from "@/lib/visits/reaffirm-consent.schema";
import { OverrideFields } from "../override-fields";
import { StepForm } from "../step-form";
import type { Visit } from "../types";

/** The patient says that the consent stands; a second signature where one is asked for. */
export function ConsentStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.consent");
  const { consent, patient, course, findings, passed } = visit;
  if (consent === null || consent.needs === "new_consent") {
    const toCourse = <ButtonLink href={`/plans/${course.planId}`}>{t("toCourse")}</ButtonLink>;
    return (
      <Callout tone="block" title={t(consent === null ? "none" : "again")} actions={toCourse}>
        {t("noneText")}
        <FindingList findings={findings.consent} />
      </Callout>
    );
  }
  const needsSignature = consent.needs === "second_signature";
  const defaults = {
    ...{ visitId: visit.id, version: visit.version, byName: patient.name, overrides: [] },
    ...(needsSignature ? { signature: { typed: "" } } : {}),
  };
  return (
    <StepForm
      visit={visit}
      schema={reaffirmConsentSchema}
      defaults={defaults}
      path="/reaffirmation"
      step="consent_reaffirmed"
      label={t("title")}
      typed={({ byName }) => [byName]}
      submit={t("submit")}
    >
      {(form) => (
        <>
          <p className="text-soft">{t("signedOn", { day: formatDay(consent.signedOn) })}</p>
          <FindingList findings={findings.consent} />
          <OverrideFields form={form} findings={findings.consent} overridden={passed} />
          <FormTextField control={form.control} name="byName" label={t("byName")} autoComplete="off" />
          {needsSignature && (
            <FormTextField
              control={form.control}
              name="signature.typed"
              label={t("signature")}
              help={t("signatureHelp")}
              autoComplete="off"
            />
          )}
          <FormCheckbox control={form.control} name="confirmed" label={t("confirmed")} />
        </>
      )}
    </StepForm>
  );
}
