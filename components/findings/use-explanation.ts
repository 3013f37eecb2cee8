"use client";

import { useCallback, useEffect, useState } from "react";
import type { RuleExplanationDto } from "@/lib/clinic/explain-rule.schema";
import { useWhy } from "./why-context";

/** `unlisted`: no rule of the protocol, so there is nothing more to say. */
export type ExplanationState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "unlisted" }
  | { readonly kind: "told"; readonly explanation: RuleExplanationDto };

function told(explanation: RuleExplanationDto | null): ExplanationState {
  return explanation === null ? { kind: "unlisted" } : { kind: "told", explanation };
}

/** What a rule says, asked once for the page and kept. `retry` asks again after a failure. */
export function useExplanation(rule: string): { readonly state: ExplanationState; readonly retry: () => void } {
  const { explain, planId, known } = useWhy();
  const key = `${planId ?? ""} ${rule}`;
  const before = known.get(key);
  const [state, setState] = useState<ExplanationState>(before === undefined ? { kind: "loading" } : told(before));
  const ask = useCallback(async () => {
    const result = await explain({ rule, ...(planId === undefined ? {} : { planId }) }).catch(() => null);
    if (result?.ok) known.set(key, result.value);
    else if (result?.refusal.kind === "not_found") known.set(key, null);
    const answer = known.get(key);
    setState(answer === undefined ? { kind: "failed" } : told(answer));
  }, [explain, rule, planId, known, key]);
  useEffect(() => {
    if (!known.has(key)) void ask();
  }, [ask, known, key]);
  const retry = () => {
    setState({ kind: "loading" });
    void ask();
  };
  return { state, retry };
}
