"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { showToast } from "@/components/ui/toast-queue";
import { formatDay } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { ConfirmEndInput } from "@/lib/screening/confirm-end.schema";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";

type ConfirmEndsProps = {
  readonly screening: ScreeningDto;
  readonly confirm: (input: ConfirmEndInput) => Promise<Result<unknown, Refusal>>;
};

/** What a patient says is over and a clinician has to have seen: one press for each. */
export function ConfirmEnds({ screening, confirm }: ConfirmEndsProps) {
  const t = useTranslations("screening.stands");
  const common = useTranslations("common");
  const router = useRouter();
  const [pending, setPending] = useState<string | null>(null);
  const { toConfirm, questions, record } = screening;
  const waiting = (record?.answers ?? []).filter(({ question }) => toConfirm.includes(question));
  if (waiting.length === 0) return null;
  return (
    <Callout tone="warn" title={t("confirmTitle")}>
      <p>{t("confirmHelp")}</p>
      <ul className="mt-3 flex flex-col gap-3">
        {waiting.map(({ question, screeningId, until }) => {
          const { label = question, lastDay = null } = questions.find(({ id }) => id === question) ?? {};
          return (
            <li key={question} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <span>
                {t("confirm", { label, lastDay: lastDay ?? "", day: until === null ? "" : formatDay(until) })}
              </span>
              <Button
                isPending={pending === question}
                onPress={async () => {
                  setPending(question);
                  const result = await confirm({ screeningId, question }).catch(() => null);
                  setPending(null);
                  showToast(
                    result?.ok
                      ? { tone: "ok", title: t("confirmed") }
                      : { tone: "block", title: result?.refusal.message ?? common("noAnswer") },
                  );
                  router.refresh();
                }}
              >
                {t("confirmAct")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
