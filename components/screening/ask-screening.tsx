"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";
import type { AnswerAction } from "./questionnaire-form";
import { Questions } from "./questions";

type AskScreeningProps = {
  readonly screening: ScreeningDto;
  readonly byClinician: boolean;
  readonly answer: AnswerAction;
  /** Where to go once it is answered; without it the page shows what now stands. */
  readonly doneHref?: string;
};

/** Asks the screening questions in the clinic or the portal, and goes on from there. */
export function AskScreening({ screening, byClinician, answer, doneHref }: AskScreeningProps) {
  const t = useTranslations("screening");
  const router = useRouter();
  const saved = { changed: byClinician ? t("form.saved") : t("portal.thanks"), unchanged: t("changed.saved") };
  return (
    <Questions
      {...{ screening, byClinician, answer }}
      onSaved={(what) => {
        showToast({ tone: "ok", title: saved[what] });
        if (doneHref === undefined) router.refresh();
        else router.push(doneHref);
      }}
    />
  );
}
