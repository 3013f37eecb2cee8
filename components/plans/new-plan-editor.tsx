"use client";

import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { EditorOptions } from "./editor-options";
import { PlanEditor, type PlanValues } from "./plan-editor";
import { resizeSessions } from "./resize-sessions";
import type { CheckPlan } from "./use-plan-check";

type NewPlanEditorProps = {
  readonly patientId: string;
  readonly options: EditorOptions;
  readonly check: CheckPlan;
  readonly create: (input: PlanValues & { patientId: string }) => Promise<Result<PlanDto, Refusal>>;
};

/** The founding text's course has four sessions. */
const usualSessions = 4;

/** The plan editor with nothing chosen yet. */
export function NewPlanEditor({ patientId, options, check, create }: NewPlanEditorProps) {
  return (
    <PlanEditor
      patientId={patientId}
      draftKey={`plan:new:${patientId}`}
      options={options}
      values={{ indication: null, zones: [], sessions: resizeSessions([], usualSessions) }}
      saved={[]}
      initial={null}
      check={check}
      save={(values) => create({ ...values, patientId })}
      backHref={`/patients/${patientId}`}
    />
  );
}
