"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { applyRefusal } from "@/components/form/apply-refusal";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-text-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { acceptInvitationSchema } from "@/lib/auth/accept-invitation.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Props = {
  readonly secret: string;
  readonly email: string;
  readonly accept: (input: { secret: string; password: string }) => Promise<Result<{ email: string }, Refusal>>;
};

/** Chooses a password for an invitation and signs in with it. */
export function AcceptInvitationForm({ secret, email, accept }: Props) {
  const t = useTranslations("auth.invitation");
  const form = useZodForm(acceptInvitationSchema, { defaultValues: { secret, password: "" } });
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const result = await accept(values);
        if (!result.ok) {
          applyRefusal(form, result.refusal);
          return;
        }
        await signIn("credentials", { email, password: values.password, redirect: false });
        window.location.assign("/");
      }}
    >
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <FormTextField
        control={form.control}
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton>{t("submit")}</SubmitButton>
    </Form>
  );
}
