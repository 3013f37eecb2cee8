"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
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
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [scope, setScope] = useState<Scope>(scopes[0] ?? "treatment");
  const [reason, setReason] = useState("");
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<string>();
  async function confirm() {
    setPending(true);
    const result = await withdraw({ consentId, scope, ...(reason.trim() === "" ? {} : { reason }) });
    setPending(false);
    if (!result.ok) return setRefused(result.refusal.message);
    setOpen(false);
    showToast({ tone: "ok", title: t("done") });
    router.refresh();
  }
  return (
    <Dialog
      trigger={<Button variant="quiet">{t("open")}</Button>}
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      footer={() => (
        <Button variant="danger" isPending={isPending} onPress={confirm}>
          {t(`confirm.${scope}`)}
        </Button>
      )}
    >
      <div className="flex flex-col gap-4">
        {refused !== undefined && <Callout tone="block" title={refused} announce="assertive" />}
        <p>{text}</p>
        <RadioGroup
          label={t("scope")}
          value={scope}
          onChange={(id) => setScope(scopes.find((one) => one === id) ?? "treatment")}
          options={scopes.map((id) => ({ id, label: t(`scopes.${id}`) }))}
        />
        <TextArea label={t("reason")} value={reason} onChange={setReason} optional maxLength={1000} />
      </div>
    </Dialog>
  );
}
