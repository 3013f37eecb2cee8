"use client";

import { useEffect, useState } from "react";
import type { Finding } from "@/lib/kernel/finding";
import { checkTreatmentSchema } from "@/lib/visits/check-treatment.schema";

/** What is being set is asked about this long after it stopped changing (milliseconds). */
const quietMs = 700;

export type TreatmentCheck = { readonly findings: readonly Finding[]; readonly mayBegin: boolean } | null;

/** What the rules say of needling this way; null while nobody has said, and while what is typed is not whole, which is not asked about. */
export function useTreatmentCheck(visitId: string, needling: object): TreatmentCheck {
  const [check, setCheck] = useState<TreatmentCheck>(null);
  const body = JSON.stringify(needling);
  useEffect(() => {
    if (!checkTreatmentSchema.safeParse({ ...JSON.parse(body), visitId }).success) {
      setCheck(null);
      return;
    }
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`/api/v1/visits/${visitId}/treatment-check`, {
        ...{ method: "POST", headers, body, signal: leaving.signal },
      }).catch(() => null);
      if (leaving.signal.aborted) return;
      setCheck(answer?.ok ? await answer.json().catch(() => null) : null);
    }, quietMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [visitId, body]);
  return check;
}
