"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import type { ConsentVerification } from "@/lib/consent/verify-consent.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { SealFound } from "./seal-found";

type CheckSealButtonProps = {
  readonly consentId: string;
  /** The day it was signed, in words. */
  readonly day: string;
  readonly zone: string;
  readonly verify: (input: { consentId: string }) => Promise<Result<ConsentVerification, Refusal>>;
};

/** Compares a consent with what was sealed when it was signed, and says what does not fit. */
export function CheckSealButton({ consentId, day, zone, verify }: CheckSealButtonProps) {
  const t = useTranslations("consent.verify");
  const [found, setFound] = useState<ConsentVerification | "checking" | "failed">("checking");
  async function check() {
    setFound("checking");
    const result = await verify({ consentId }).catch(() => null);
    setFound(result?.ok ? result.value : "failed");
  }
  return (
    <Dialog
      trigger={
        <Button variant="quiet" aria-label={t("openOf", { day })}>
          {t("open")}
        </Button>
      }
      title={t("title", { day })}
      onOpenChange={(isOpen) => {
        if (isOpen) void check();
      }}
      footer={() => (
        <Button isPending={found === "checking"} onPress={check}>
          {t("again")}
        </Button>
      )}
    >
      <div aria-live="polite">
        {found === "checking" && (
          <p className="flex min-h-24 items-center gap-3 text-soft">
            <Spinner label={t("checking")} />
            <span aria-hidden="true">{t("checking")}</span>
          </p>
        )}
        {found === "failed" && (
          <Callout tone="warn" title={t("failed")}>
            {t("failedText")}
          </Callout>
        )}
        {typeof found === "object" && <SealFound found={found} zone={zone} />}
      </div>
    </Dialog>
  );
}
