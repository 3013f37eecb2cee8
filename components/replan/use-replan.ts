"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { askedOf } from "./decided-lines";
import { dropOutOf, type ReplanQuery } from "./replan-query";
import type { Decision, Decisions, Plan, ReplanActions } from "./types";

/**
 * The plan under a person's hands: every decision asks the server for the rest of the plan around it. A decision that cannot be is
 * told and not kept.
 */
export function useReplan(query: ReplanQuery, first: Plan, preview: ReplanActions["preview"]) {
  const t = useTranslations("replan");
  const [plan, setPlan] = useState(first);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const newest = useRef(0);
  /** What was asked for last, also while its answer is on its way: a second decision does not lose the first. */
  const asked = useRef<Decisions>(decisions);

  async function ask(next: Decisions) {
    const dropOut = dropOutOf(query);
    if (dropOut === null) return;
    newest.current += 1;
    const question = newest.current;
    asked.current = next;
    setAsking(true);
    setTrouble(null);
    const result = await preview({ ...dropOut, moveOthers: query.others, ...askedOf(next) }).catch(() => null);
    if (question !== newest.current) return;
    setAsking(false);
    if (!result?.ok || result.value.plan === null) {
      asked.current = decisions;
      if (!result?.ok) setTrouble(result ? describeRefusal(result.refusal).message : t("unreachable"));
      return;
    }
    setPlan(result.value.plan);
    // What is no longer touched needs no decision.
    const lines = new Set(result.value.plan.lines.map(({ appointmentId }) => appointmentId));
    asked.current = new Map([...next].filter(([id]) => lines.has(id)));
    setDecisions(asked.current);
  }

  /** Decides one visit; null takes the decision back. */
  function decide(appointmentId: string, decision: Decision | null) {
    const next = new Map(asked.current);
    if (decision === null) next.delete(appointmentId);
    else next.set(appointmentId, decision);
    return ask(next);
  }
  return { plan, decisions, trouble, isAsking, decide, again: () => ask(decisions), reset: () => ask(new Map()) };
}
