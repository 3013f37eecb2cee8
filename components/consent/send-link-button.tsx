"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { showToast } from "@/components/ui/toast-queue";
import type { SendLinkInput } from "@/lib/consent/send-link.schema";
import type { Language } from "@/lib/kernel/language";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type SendLinkButtonProps = {
  readonly planId: string;
  readonly name: string;
  readonly address: string;
  /** Languages there is a form in, and the one the patient usually signs in. */
  readonly languages: readonly Language[];
  readonly usual: Language;
  readonly send: (input: SendLinkInput) => Promise<Result<unknown, Refusal>>;
};

/** Mails the patient a link to read and sign at home. */
export function SendLinkButton({ planId, name, address, languages, usual, send }: SendLinkButtonProps) {
  const t = useTranslations("consent");
  const router = useRouter();
  const [language, setLanguage] = useState(usual);
  return (
    <ConfirmDialog
      trigger={<Button>{t("sendLink")}</Button>}
      title={t("sendLinkTitle", { name })}
      confirmLabel={t("sendLinkConfirm")}
      onConfirm={async () => {
        const result = await send({ planId, ...(languages.includes(language) ? { language } : {}) });
        if (result.ok) showToast({ tone: "ok", title: t("linkSent", { address }) });
        else showToast({ tone: "block", title: t("refused"), detail: result.refusal.message });
        router.refresh();
      }}
    >
      <p>{t("sendLinkText", { address })}</p>
      {languages.length > 1 && (
        <RadioGroup
          className="mt-4"
          label={t("terms.language")}
          inline
          value={language}
          onChange={(id) => setLanguage(languages.find((one) => one === id) ?? usual)}
          options={languages.map((id) => ({ id, label: t(`forms.languages.${id}`) }))}
        />
      )}
    </ConfirmDialog>
  );
}
