"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/lib/kernel/day";
import type { AnswerAction } from "./questionnaire-form";

type WhatsChangedProps = {
  readonly patientId: string;
  /** The calendar day something was last answered. */
  readonly lastOn: string;
  readonly answer: AnswerAction;
  readonly onSaved: () => void;
  readonly onChanged: () => void;
};

/** The short question before a session: one press when nothing has changed, the questionnaire when something has. */
export function WhatsChanged({ patientId, lastOn, answer, onSaved, onChanged }: WhatsChangedProps) {
  const t = useTranslations("screening.changed");
  const common = useTranslations("common");
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function nothing() {
    setSaving(true);
    const result = await answer({ patientId, kind: "review", answers: [] }).catch(() => null);
    setSaving(false);
    if (result?.ok) onSaved();
    else setProblem(result?.refusal.message ?? common("noAnswer"));
  }

  return (
    <Card title={t("question", { day: formatDay(lastOn) })}>
      <p className="text-soft">{t("text")}</p>
      {problem !== null && (
        <Callout tone="block" announce="assertive" className="mt-3">
          {problem}
        </Callout>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button variant="primary" isPending={isSaving} onPress={nothing}>
          {t("no")}
        </Button>
        <Button onPress={onChanged}>{t("yes")}</Button>
      </div>
    </Card>
  );
}
