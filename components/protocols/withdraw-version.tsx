"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/plans/reason-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type WithdrawVersionProps = {
  readonly protocolId: string;
  readonly version: number;
  readonly withdraw: (input: { protocolId: string; reason: string }) => Promise<Result<unknown, Refusal>>;
};

/** Takes a proposal back before anybody approved it. */
export function WithdrawVersion({ protocolId, version, withdraw }: WithdrawVersionProps) {
  const t = useTranslations("protocols.withdraw");
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={{ label: t("trigger") }}
      title={t("title", { version })}
      consequence={t("consequence")}
      reasonLabel={t("reason")}
      reasonHelp={t("reasonHelp")}
      closeLabel={t("close")}
      confirmLabel={t("confirm", { version })}
      run={(reason) => withdraw({ protocolId, reason })}
      onDone={() => {
        showToast({ tone: "ok", title: t("done", { version }) });
        router.refresh();
      }}
    />
  );
}
