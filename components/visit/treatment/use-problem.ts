"use client";

import { useState } from "react";
import type { Problem } from "@/components/outbox/entry";

/** Why what was sent was refused. `change` wraps whatever changes it: what the rules found of it says nothing of what it is by then. */
export function useProblem() {
  const [problem, setProblem] = useState<Problem | null>(null);
  function withoutFindings(before: Problem | null): Problem | null {
    if (before === null) return null;
    const { findings: _, ...rest } = before;
    return rest;
  }
  const change =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      setProblem(withoutFindings);
      set(value);
    };
  return { problem, setProblem, change };
}
