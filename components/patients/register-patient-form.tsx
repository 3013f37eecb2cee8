"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { applyRefusal } from "@/components/form/apply-refusal";
import { Form } from "@/components/form/form";
import { FormDateField } from "@/components/form/form-date-field";
import { FormTextField } from "@/components/form/form-text-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useDraft } from "@/components/form/use-draft";
import { useZodForm } from "@/components/form/use-zod-form";
import { Callout } from "@/components/ui/callout";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { PatientDto } from "@/lib/patients/patient-fields.schema";
import { type RegisterPatientInput, registerPatientSchema } from "@/lib/patients/register-patient.schema";

type Props = { readonly register: (input: RegisterPatientInput) => Promise<Result<PatientDto, Refusal>> };

const empty = { givenName: "", familyName: "", birthDate: "", email: "", phone: "", confirmDuplicate: false };

/** Registers a patient. Somebody of the same name and birth date is asked about once, and then believed. */
export function RegisterPatientForm({ register }: Props) {
  const t = useTranslations("patients.new");
  const router = useRouter();
  const form = useZodForm(registerPatientSchema, { defaultValues: empty });
  const draft = useDraft("register-patient", form);
  const [isDuplicate, setDuplicate] = useState(false);
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const result = await register({ ...values, confirmDuplicate: isDuplicate });
        if (result.ok) {
          draft.clear();
          showToast({ tone: "ok", title: t("saved", { name: result.value.name }) });
          router.push(`/patients/${result.value.id}`);
          return;
        }
        const { refusal } = result;
        if (refusal.kind === "conflict" && refusal.fields.some(({ path }) => path === "confirmDuplicate"))
          setDuplicate(true);
        else applyRefusal(form, refusal);
      }}
    >
      {isDuplicate && (
        <Callout tone="warn" announce="assertive">
          {t("duplicate")}
        </Callout>
      )}
      <FormTextField control={form.control} name="givenName" label={t("givenName")} autoComplete="off" />
      <FormTextField control={form.control} name="familyName" label={t("familyName")} autoComplete="off" />
      <FormDateField control={form.control} name="birthDate" label={t("birthDate")} entry="type" />
      <FormTextField
        control={form.control}
        name="email"
        label={t("email")}
        help={t("emailHelp")}
        type="email"
        optional
        autoComplete="off"
      />
      <FormTextField control={form.control} name="phone" label={t("phone")} type="tel" optional autoComplete="off" />
      <SubmitButton>{isDuplicate ? t("confirmDuplicate") : t("save")}</SubmitButton>
    </Form>
  );
}
