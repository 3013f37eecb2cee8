"use client";

import { useCallback, useEffect, useState } from "react";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { describeRefusal } from "./describe-refusal";

type Known<T> = { readonly value: T | null; readonly trouble: string | null; readonly isLoading: boolean };
/** `again` asks the same once more: after no answer came, or after something changed. */
export type Answer<T> = Known<T> & { readonly again: () => void };

const waiting = { value: null, trouble: null, isLoading: true } as const;
const unasked = { value: null, trouble: null, isLoading: false } as const;

/**
 * Asks the server whenever `ask` changes (keep it stable with useCallback) and gives its newest answer; an answer that a newer
 * question has overtaken is dropped. `null` asks nothing. `unreachable` is said when no answer comes.
 */
export function useAnswer<T>(
  ask: ((attempt: number) => Promise<Result<T, Refusal>>) | null,
  unreachable: string,
): Answer<T> {
  const [answer, setAnswer] = useState<Known<T>>(waiting);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (ask === null) return;
    let isNewest = true;
    const take = (next: Known<T>) => {
      if (isNewest) setAnswer(next);
    };
    setAnswer(waiting);
    ask(attempt).then(
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
  }, [ask, unreachable, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...(ask === null ? unasked : answer), again };
}
