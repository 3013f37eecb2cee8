"use client";

import { useTranslations } from "next-intl";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import type { PlanCheckDto } from "@/lib/plans/check-plan.schema";

type TimelinePreviewProps = {
  readonly check: PlanCheckDto | null;
  readonly isChecking: boolean;
  readonly hasFailed: boolean;
};

/** When the sessions could be, drawn anew with every change. The last drawing stays while the next is on its way. */
export function TimelinePreview({ check, isChecking, hasFailed }: TimelinePreviewProps) {
  const t = useTranslations("plans.editor");
  if (hasFailed) return <p className="text-block">{t("checkFailed")}</p>;
  if (!check) return <p className="text-soft">{isChecking ? t("checking") : t("waiting")}</p>;
  return (
    <div aria-busy={isChecking} className={isChecking ? "opacity-60 transition-opacity duration-140" : ""}>
      <CourseRibbon sessions={check.sessions} today={check.today} healingDays={check.healingDays} size="medium" />
    </div>
  );
}
