"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import { formatDay } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type ApprovePanelProps = {
  readonly protocolId: string;
  readonly version: number;
  /** The first day it governs if it is approved now. */
  readonly governsFrom: string;
  readonly isFromToday: boolean;
  readonly approve: (input: { protocolId: string; statement: string }) => Promise<Result<unknown, Refusal>>;
};

const LEAST_LETTERS = 10;

/** A clinician's word for a version: what was reviewed, then one question that names what it will govern and from when. */
export function ApprovePanel({ protocolId, version, governsFrom, isFromToday, approve }: ApprovePanelProps) {
  const t = useTranslations("protocols.approve");
  const router = useRouter();
  const [statement, setStatement] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const isEnough = statement.trim().length >= LEAST_LETTERS;
  const day = formatDay(governsFrom);

  async function confirm() {
    const result = await approve({ protocolId, statement: statement.trim() }).catch(() => null);
    if (!result?.ok) return setTrouble(result?.refusal.message ?? t("unreachable"));
    setTrouble(null);
    showToast({ tone: "ok", title: t("done", { version }), detail: t("doneDetail", { day }) });
    router.refresh();
  }

  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("intro")}</p>
        <TextArea
          label={t("statement")}
          help={t("statementHelp")}
          value={statement}
          onChange={setStatement}
          maxLength={1000}
        />
        {trouble && (
          <Callout tone="block" announce="assertive" title={t("refused")}>
            {trouble}
          </Callout>
        )}
        <ConfirmDialog
          trigger={
            <Button variant="primary" isDisabled={!isEnough} className="self-start">
              {t("trigger")}
            </Button>
          }
          title={t("confirmTitle", { version })}
          confirmLabel={t("confirm", { version })}
          onConfirm={confirm}
        >
          <p>{t(isFromToday ? "governsNow" : "governs", { version, day })}</p>
          <p className="mt-2">{t("plansStay")}</p>
          <blockquote className="mt-3 border-l-2 border-line pl-3 text-soft">{statement.trim()}</blockquote>
        </ConfirmDialog>
      </div>
    </Card>
  );
}
