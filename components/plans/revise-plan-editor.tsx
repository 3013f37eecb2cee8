"use client";

import { useTranslations } from "next-intl";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { EditorOptions } from "./editor-options";
import { PlanEditor, type PlanValues } from "./plan-editor";
import type { CheckPlan } from "./use-plan-check";

type RevisePlanEditorProps = {
  readonly plan: PlanDto;
  readonly options: EditorOptions;
  readonly check: CheckPlan;
  readonly revise: (input: PlanValues & { planId: string; version: number }) => Promise<Result<PlanDto, Refusal>>;
};

/** The plan editor on a saved course. Whoever saves second is told, not overwritten. */
export function RevisePlanEditor({ plan, options, check, revise }: RevisePlanEditorProps) {
  const t = useTranslations("plans.editor");
  const { id: planId, version, patientId, indication, zones, sessions, today, healingDays, findings } = plan;
  return (
    <PlanEditor
      patientId={patientId}
      planId={planId}
      draftKey={`plan:${planId}:${version}`}
      options={options}
      values={{
        indication,
        zones,
        sessions: sessions.map(({ plannedLengthHundredthsMm }) => ({ lengthHundredthsMm: plannedLengthHundredthsMm })),
      }}
      saved={sessions}
      initial={{ today, healingDays, findings, sessions }}
      check={check}
      save={(values) => revise({ ...values, planId, version })}
      savedToast={t("revised")}
      backHref={`/plans/${planId}`}
    />
  );
}
