"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { showToast } from "@/components/ui/toast-queue";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";
import { type AnswerAction, QuestionnaireForm } from "./questionnaire-form";
import { WhatsChanged } from "./whats-changed";

type AskScreeningProps = {
  readonly screening: ScreeningDto;
  readonly byClinician: boolean;
  readonly answer: AnswerAction;
  /** Where to go once it is answered; without it the page shows what now stands. */
  readonly doneHref?: string;
};

/** Asks the screening questions: all of them the first time, afterwards what has changed. */
export function AskScreening({ screening, byClinician, answer, doneHref }: AskScreeningProps) {
  const t = useTranslations("screening");
  const router = useRouter();
  const { record, patientId } = screening;
  const [asksAll, setAsksAll] = useState(false);
  const saved = (title: string) => {
    showToast({ tone: "ok", title });
    setAsksAll(false);
    if (doneHref === undefined) router.refresh();
    else router.push(doneHref);
  };
  if (record?.fullOn && record.lastOn !== null && !asksAll) {
    return (
      <WhatsChanged
        patientId={patientId}
        lastOn={record.lastOn}
        answer={answer}
        onSaved={() => saved(t("changed.saved"))}
        onChanged={() => setAsksAll(true)}
      />
    );
  }
  return (
    <QuestionnaireForm
      screening={screening}
      byClinician={byClinician}
      answer={answer}
      onSaved={() => saved(byClinician ? t("form.saved") : t("portal.thanks"))}
    />
  );
}
