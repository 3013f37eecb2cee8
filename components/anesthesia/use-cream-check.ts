"use client";

import { useEffect, useState } from "react";
import type { CheckApplicationInput, CheckedApplication } from "@/lib/anesthesia/check-application.schema";
import type { AnesthesiaActions } from "./types";

/** Typing pauses this long before the rules are asked (milliseconds). */
const QUIET_MS = 250;

type Answer = { readonly asked: string; readonly check: CheckedApplication | null };

/**
 * What a cream would come to while it is typed, asked once typing pauses. A late answer to an older form is dropped.
 * @param question null while there is nothing to ask
 */
export function useCreamCheck(run: AnesthesiaActions["check"], question: CheckApplicationInput | null) {
  const wanted = question && JSON.stringify(question);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isKnown = wanted === null || answer?.asked === wanted;
  useEffect(() => {
    if (isKnown || wanted === null) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const result = await run(JSON.parse(wanted)).catch(() => null);
      if (!isLate) setAnswer({ asked: wanted, check: result?.ok ? result.value : null });
    }, QUIET_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [isKnown, wanted, run]);
  return {
    isChecking: !isKnown,
    hasFailed: wanted !== null && isKnown && answer?.check === null,
    /** The last answer, also while the next one is on its way. */
    check: wanted === null ? null : (answer?.check ?? null),
  };
}
