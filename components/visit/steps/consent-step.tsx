"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";
import { MarkField } from "@/components/consent/mark-field";
import type { DraftMark } from "@/components/consent/signing-draft";
import { FormCheckbox } from "@/components/form/form-checkbox";
import { FormTextField } from "@/components/form/form-text-field";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { ButtonLink } from "@/components/ui/link";
import { formatDay } from "@/lib/kernel/day";
import { reaffirmConsentSchema } from "@/lib/visits/reaffirm-consent.schema";
import { OverrideFields } from "../override-fields";
import { StepForm } from "../step-form";
import type { Visit } from "../types";

type Signature = z.input<typeof reaffirmConsentSchema>["signature"];

const asDraft = (signature: Signature): DraftMark =>
  signature !== undefined && "typed" in signature
    ? { kind: "typed", typed: signature.typed }
    : { kind: "drawn", drawing: signature ?? null };

function asSignature(mark: DraftMark): Signature {
  if (mark.kind === "typed") return { typed: mark.typed };
  if (mark.drawing === null) return undefined;
  const { strokes, width, height } = mark.drawing;
  return { strokes: strokes.map((points) => points.map(({ x, y, time = 0 }) => ({ x, y, time }))), width, height };
}

/** The patient says that the consent stands; a second signature where one is asked for. */
export function ConsentStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.consent");
  const { consent, patient, findings, passed } = visit;
  // That it is not reaffirmed yet is what this step is for; whatever else stands against it only a new one mends.
  const others = findings.consent.filter(({ rule }) => rule !== "CONSENT_REAFFIRM");
  const isFinal = others.some(({ severity, overridableBy }) => severity === "block" && overridableBy.length === 0);
  if (consent === null || consent.needs === "new_consent" || isFinal) {
    const toConsents = <ButtonLink href={`/patients/${patient.id}/consents`}>{t("toConsents")}</ButtonLink>;
    return (
      <Callout tone="block" title={t(consent === null ? "none" : "again")} actions={toConsents}>
        {t("noneText")}
        <FindingList findings={findings.consent} />
      </Callout>
    );
  }
  const needsSignature = consent.needs === "second_signature";
  return (
    <StepForm
      visit={visit}
      schema={reaffirmConsentSchema}
      defaults={{ visitId: visit.id, version: visit.version, byName: patient.name, overrides: [] }}
      path="/reaffirmation"
      step="consent_reaffirmed"
      label={t("title")}
      typed={({ byName }) => [byName]}
      submit={t("submit")}
    >
      {(form) => (
        <>
          <p className="text-soft">{t("signedOn", { day: formatDay(consent.signedOn) })}</p>
          <FindingList findings={others} />
          <OverrideFields form={form} findings={others} overridden={passed} />
          <FormTextField control={form.control} name="byName" label={t("byName")} autoComplete="off" />
          {needsSignature && (
            <>
              <p>{t("signatureHelp")}</p>
              <MarkField
                value={asDraft(form.watch("signature"))}
                onChange={(mark) => form.setValue("signature", asSignature(mark))}
                name={patient.name}
                error={form.formState.errors.signature?.message}
              />
            </>
          )}
          <FormCheckbox control={form.control} name="confirmed" label={t("confirmed")} />
        </>
      )}
    </StepForm>
  );
}
