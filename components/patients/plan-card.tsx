import { useTranslations } from "next-intl";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";
import { StatusPill } from "@/components/ui/status-pill";
import type { PlanDto } from "@/lib/plans/plan.schema";

const tones = { active: "info", completed: "ok", ended: "neutral" } as const;

/** A course in the patient's record: what, where, how far, and the ribbon. */
export function PlanCard({ plan }: { readonly plan: PlanDto }) {
  const t = useTranslations("patients.record");
  const actions = (
    <>
      <StatusPill tone={tones[plan.state]}>{t(`planStates.${plan.state}`)}</StatusPill>
      <ButtonLink href={`/plans/${plan.id}`} variant="secondary">
        {t("openPlan")}
      </ButtonLink>
    </>
  );
  return (
    <Card
      title={
        <span className="block first-letter:uppercase">{`${plan.indicationLabel}, ${plan.zoneLabels.join(", ")}`}</span>
      }
      headingLevel={3}
      actions={actions}
    >
      <CourseRibbon sessions={plan.sessions} today={plan.today} healingDays={plan.healingDays} size="medium" />
    </Card>
  );
}
