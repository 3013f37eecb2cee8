"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { SendLinkInput } from "@/lib/consent/send-link.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type SendLinkButtonProps = {
  readonly planId: string;
  readonly name: string;
  readonly address: string;
  readonly send: (input: SendLinkInput) => Promise<Result<unknown, Refusal>>;
};

/** Mails the patient a link to read and sign at home. */
export function SendLinkButton({ planId, name, address, send }: SendLinkButtonProps) {
  const t = useTranslations("consent");
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button>{t("sendLink")}</Button>}
      title={t("sendLinkTitle", { name })}
      confirmLabel={t("sendLinkConfirm")}
      onConfirm={async () => {
        const result = await send({ planId });
        if (result.ok) showToast({ tone: "ok", title: t("linkSent", { address }) });
        else showToast({ tone: "block", title: t("refused"), detail: result.refusal.message });
        router.refresh();
      }}
    >
      <p>{t("sendLinkText", { address })}</p>
    </ConfirmDialog>
  );
}
