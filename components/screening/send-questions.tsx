"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { SendLinkInput } from "@/lib/screening/send-link.schema";

export type SendAction = (input: SendLinkInput) => Promise<Result<unknown, Refusal>>;

type SendQuestionsProps = {
  readonly patientId: string;
  readonly name: string;
  readonly address: string;
  readonly send: SendAction;
  /** Whether it is what to do next about this patient. */
  readonly isUrgent: boolean;
  readonly isAgain: boolean;
};

/** Mails the patient a link to answer at home. */
export function SendQuestions({ patientId, name, address, send, isUrgent, isAgain }: SendQuestionsProps) {
  const t = useTranslations("screening.ask");
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button variant={isUrgent ? "primary" : "secondary"}>{t(isAgain ? "sendAgain" : "send")}</Button>}
      title={t("sendTitle", { name })}
      confirmLabel={t("sendConfirm")}
      onConfirm={async () => {
        const result = await send({ patientId });
        if (result.ok) showToast({ tone: "ok", title: t("sent", { address }) });
        else showToast({ tone: "block", title: t("refused"), detail: result.refusal.message });
        router.refresh();
      }}
    >
      <p>{t("sendText", { address })}</p>
    </ConfirmDialog>
  );
}
