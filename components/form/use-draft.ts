"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { readDraft, removeDraft, writeDraft } from "./draft-store";

/** Typing pauses this long before it is kept (milliseconds). */
const QUIET_MS = 250;

/**
 * Keeps what is typed across a reload, in this tab only.
 * @param key names the form and what it is about, e.g. `plan:${patientId}`
 * @returns whether a draft came back, and `clear` for after it was saved or given up
 */
export function useDraft<Input extends FieldValues, Output>(key: string, form: UseFormReturn<Input, unknown, Output>) {
  const [wasRestored, setWasRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { reset, getValues, subscribe } = form;

  useEffect(() => {
    const draft = readDraft(key);
    if (draft) {
      reset({ ...getValues(), ...draft }, { keepDefaultValues: true });
      setWasRestored(true);
    }
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          timer.current = undefined;
          writeDraft(key, values);
        }, QUIET_MS);
      },
    });
    // Leaving within the pause must not lose the last words.
    const keep = () => {
      if (timer.current !== undefined) writeDraft(key, getValues());
    };
    window.addEventListener("pagehide", keep);
    return () => {
      stop();
      clearTimeout(timer.current);
      window.removeEventListener("pagehide", keep);
    };
  }, [key, reset, getValues, subscribe]);

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    removeDraft(key);
    setWasRestored(false);
  }, [key]);
  return { wasRestored, clear };
}
