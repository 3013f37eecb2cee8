"use client";

import { useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { ProtocolPreviewDto } from "@/lib/protocols/preview-protocol.schema";
import type { EditorValues } from "./editor-values";

/** Editing pauses this long before the server is asked (milliseconds): it judges every open plan. */
const QUIET_MS = 500;

export type PreviewAction = (input: {
  protocol: Record<string, unknown>;
}) => Promise<Result<ProtocolPreviewDto, Refusal>>;

type Form = Pick<UseFormReturn<EditorValues>, "getValues" | "subscribe">;

/**
 * What the edited protocol would mean, asked once editing pauses. The last answer stays while the next is on its way; a late one is
 * dropped. Listens to the form instead of watching it, so that typing draws nothing anew.
 */
export function useProtocolPreview(run: PreviewAction, { getValues, subscribe }: Form) {
  const [preview, setPreview] = useState<ProtocolPreviewDto | null>(null);
  const [isChecking, setChecking] = useState(true);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let asked: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask() {
      const protocol = getValues("protocol");
      const wanted = JSON.stringify(protocol);
      if (wanted === asked) return setChecking(false);
      asked = wanted;
      const result = await run({ protocol }).catch(() => null);
      if (asked !== wanted) return;
      if (result?.ok) setPreview(result.value);
      else asked = null;
      setFailed(!result?.ok);
      setChecking(false);
    }
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        setChecking(true);
        clearTimeout(timer);
        timer = setTimeout(ask, QUIET_MS);
      },
    });
    timer = setTimeout(ask, 0);
    return () => {
      asked = null;
      stop();
      clearTimeout(timer);
    };
  }, [run, getValues, subscribe]);
  return { preview, isChecking, hasFailed };
}
