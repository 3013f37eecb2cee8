"use client";

import { useEffect, useState } from "react";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { describeRefusal } from "./describe-refusal";

export type Answer<T> = { readonly value: T | null; readonly trouble: string | null; readonly isLoading: boolean };

const waiting = { value: null, trouble: null, isLoading: true } as const;

/**
 * Asks the server whenever `ask` changes (keep it stable with useCallback) and gives its newest answer; an answer that a newer
 * question has overtaken is dropped. `null` asks nothing. `unreachable` is said when no answer comes.
 */
export function useAnswer<T>(ask: (() => Promise<Result<T, Refusal>>) | null, unreachable: string): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(waiting);
  useEffect(() => {
    if (ask === null) return;
    let isNewest = true;
    const take = (next: Answer<T>) => {
      if (isNewest) setAnswer(next);
    };
    setAnswer(waiting);
    ask().then(
      (result) =>
        take(
          result.ok
            ? { value: result.value, trouble: null, isLoading: false }
            : { value: null, trouble: describeRefusal(result.refusal).message, isLoading: false },
        ),
      () => take({ value: null, trouble: unreachable, isLoading: false }),
    );
    return () => {
      isNewest = false;
    };
  }, [ask, unreachable]);
  return ask === null ? { value: null, trouble: null, isLoading: false } : answer;
}
