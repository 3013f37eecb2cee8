"use client";

import { createContext, type ReactNode, useContext, useMemo, useRef } from "react";
import type { RuleExplanationDto } from "@/lib/clinic/explain-rule.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

/** Asks the server what a rule says, under the protocol of a plan or the clinic's own. */
export type ExplainRule = (input: { rule: string; planId?: string }) => Promise<Result<RuleExplanationDto, Refusal>>;

type Why = {
  readonly explain: ExplainRule;
  readonly planId: string | undefined;
  /** What has been answered on this page, by plan and rule. Null: no rule of the protocol. */
  readonly known: Map<string, RuleExplanationDto | null>;
};

const WhyContext = createContext<Why | null>(null);

type WhyProviderProps = {
  /** A server action. */
  readonly explain: ExplainRule;
  /** The plan whose protocol governs the findings below; without one the clinic's protocol in force does. */
  readonly planId?: string;
  readonly children: ReactNode;
};

/** Lets every finding below be asked why. */
export function WhyProvider({ explain, planId, children }: WhyProviderProps) {
  const { current: known } = useRef(new Map<string, RuleExplanationDto | null>());
  const why = useMemo(() => ({ explain, planId, known }), [explain, planId, known]);
  return <WhyContext value={why}>{children}</WhyContext>;
}

/** The findings below are those of one plan. */
export function WhyOfPlan({ planId, children }: { readonly planId: string; readonly children: ReactNode }) {
  const outer = useWhy();
  const why = useMemo(() => ({ ...outer, planId }), [outer, planId]);
  return <WhyContext value={why}>{children}</WhyContext>;
}

/** How to ask why here. Throws outside a WhyProvider. */
export function useWhy(): Why {
  const why = useContext(WhyContext);
  if (why === null) throw new Error("A finding can be asked why inside a WhyProvider only");
  return why;
}
