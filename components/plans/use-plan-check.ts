"use client";

import { useEffect, useState } from "react";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { PlanCheckDto } from "@/lib/plans/check-plan.schema";
import { indicationSchema } from "@/lib/plans/plan-fields.schema";
import type { PlanDraftInput } from "./plan-draft";

/** Editing pauses this long before the rules are asked (milliseconds). */
const QUIET_MS = 250;

export type CheckPlan = (input: {
  patientId: string;
  planId?: string;
  indication: PlanDraftInput["indication"];
  zones: string[];
  sessions: { lengthHundredthsMm: number }[];
}) => Promise<Result<PlanCheckDto, Refusal>>;

type Subject = { readonly patientId: string; readonly planId?: string };
type Answer = { readonly asked: string; readonly check: PlanCheckDto | null };

/** What may be sent: everything chosen. Null while something is still open. */
function askable({ indication, zones, sessions }: Partial<PlanDraftInput>): string | null {
  const isWhole =
    indicationSchema.safeParse(indication).success &&
    zones !== undefined &&
    zones.length > 0 &&
    sessions?.every(({ lengthHundredthsMm }) => Number.isInteger(lengthHundredthsMm) && lengthHundredthsMm > 0);
  return isWhole ? JSON.stringify({ indication, zones, sessions }) : null;
}

/**
 * What the rules say of the course while it is edited, asked once editing pauses. A late answer to an older draft is dropped.
 * @param initial the check of a course as it is saved, shown until it is changed
 */
export function usePlanCheck(
  run: CheckPlan,
  { patientId, planId }: Subject,
  draft: Partial<PlanDraftInput>,
  initial: PlanCheckDto | null,
) {
  const wanted = askable(draft);
  const [answer, setAnswer] = useState<Answer | null>(initial && wanted ? { asked: wanted, check: initial } : null);
  const isKnown = wanted === null || answer?.asked === wanted;
  useEffect(() => {
    if (isKnown || wanted === null) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const input = { patientId, ...(planId === undefined ? {} : { planId }), ...JSON.parse(wanted) };
      const result = await run(input).catch(() => null);
      if (!isLate) setAnswer({ asked: wanted, check: result?.ok ? result.value : null });
    }, QUIET_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [isKnown, wanted, run, patientId, planId]);
  return {
    isOpen: wanted === null,
    isChecking: !isKnown,
    hasFailed: wanted !== null && isKnown && answer?.check === null,
    /** The last answer, also while the next one is on its way. */
    check: wanted === null ? null : (answer?.check ?? null),
  };
}
