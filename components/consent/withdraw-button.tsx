"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { WithdrawConsentInput } from "@/lib/consent/withdraw-consent.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Scope = WithdrawConsentInput["scope"];
type WithdrawButtonProps = {
  readonly consentId: string;
  /** What may still be taken back. */
  readonly scopes: readonly Scope[];
  readonly text: string;
  readonly withdraw: (input: WithdrawConsentInput) => Promise<Result<unknown, Refusal>>;
};

/** Asks what is withdrawn, once, with the consequence on the button; the treatment and each use of photographs by itself. */
export function WithdrawButton({ consentId, scopes, text, withdraw }: WithdrawButtonProps) {
  const t = useTranslations("consent.withdraw");
  const common = useTranslations("common");
  const router = useRouter();
  const [scope, setScope] = useState<Scope>(scopes[0] ?? "treatment");
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      trigger={<Button variant="quiet">{t("open")}</Button>}
      title={t("title")}
      closeLabel={common("cancel")}
      confirmLabel={t(`confirm.${scope}`)}
      danger
      unreachable={common("noAnswer")}
      run={() => withdraw({ consentId, scope, ...(reason.trim() === "" ? {} : { reason }) })}
      describe={({ message }) => message}
      onDone={() => {
        showToast({ tone: "ok", title: t("done") });
        router.refresh();
      }}
    >
      <p>{text}</p>
      <RadioGroup
        label={t("scope")}
        value={scope}
        onChange={(id) => setScope(scopes.find((one) => one === id) ?? "treatment")}
        options={scopes.map((id) => ({ id, label: t(`scopes.${id}`) }))}
      />
      <TextArea label={t("reason")} value={reason} onChange={setReason} optional maxLength={1000} />
    </ActDialog>
  );
}
