"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { applyRefusal } from "@/components/form/apply-refusal";
import { Form } from "@/components/form/form";
import { FormCheckbox } from "@/components/form/form-checkbox";
import { FormSelect } from "@/components/form/form-select";
import { FormTextField } from "@/components/form/form-text-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import { inviteMemberSchema } from "@/lib/members/invite-member.schema";
import type { Refusal } from "@/lib/operation/refusal";

type Invite = (input: {
  name: string;
  email: string;
  role: "owner" | "clinician" | "front_desk";
  prescriber: boolean;
}) => Promise<Result<unknown, Refusal>>;

const empty = { name: "", email: "", role: "clinician", prescriber: false } as const;

/** Invites a colleague by e-mail. Only a clinician can be a prescriber. */
export function InviteMemberForm({ invite }: { readonly invite: Invite }) {
  const t = useTranslations("members");
  const router = useRouter();
  const form = useZodForm(inviteMemberSchema, { defaultValues: { ...empty } });
  const roles = (["clinician", "front_desk", "owner"] as const).map((id) => ({ id, label: t(`roles.${id}`) }));
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const result = await invite(values);
        if (!result.ok) {
          applyRefusal(form, result.refusal);
          return;
        }
        showToast({ tone: "ok", title: t("sent", { email: values.email }), detail: t("sentDetail") });
        form.reset({ ...empty });
        router.refresh();
      }}
    >
      <FormTextField control={form.control} name="name" label={t("name")} autoComplete="off" />
      <FormTextField control={form.control} name="email" label={t("email")} type="email" autoComplete="off" />
      <FormSelect control={form.control} name="role" label={t("role")} options={roles} />
      {form.watch("role") === "clinician" && (
        <FormCheckbox control={form.control} name="prescriber" label={t("prescriber")} />
      )}
      <SubmitButton>{t("send")}</SubmitButton>
    </Form>
  );
}
