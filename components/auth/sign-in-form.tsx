"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-text-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";

const schema = z.object({ email: z.string().trim().min(1), password: z.string().min(1) });
const known: Readonly<Record<string, "unauthenticated" | "rateLimited" | "invalid">> = {
  unauthenticated: "unauthenticated",
  rate_limited: "rateLimited",
  invalid: "invalid",
};

/** E-mail and password. One answer for every failure; then the whole page is loaded anew as the person who signed in. */
export function SignInForm({ email }: { readonly email?: string }) {
  const t = useTranslations("auth.signIn");
  const form = useZodForm(schema, { defaultValues: { email: email ?? "", password: "" } });
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const answer = await signIn("credentials", { ...values, redirect: false });
        if (answer?.ok && !answer.error) window.location.assign("/");
        else form.setError("root", { message: t(known[answer?.error ?? ""] ?? "failed") });
      }}
    >
      <FormTextField control={form.control} name="email" label={t("email")} type="email" autoComplete="username" />
      <FormTextField
        control={form.control}
        name="password"
        label={t("password")}
        type="password"
        autoComplete="current-password"
      />
      <SubmitButton>{t("submit")}</SubmitButton>
    </Form>
  );
}
