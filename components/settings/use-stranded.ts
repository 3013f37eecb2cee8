"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { RosterChangeInput } from "@/lib/clinic/preview-roster-change.schema";
import type { StrandedBookingDto } from "@/lib/clinic/stranded-booking.schema";
import type { PreviewAction } from "./types";

/** What is known of a change: nothing to ask yet, being asked, the visits it strands, why it cannot be made, or no answer. */
export type StrandedState =
  | { readonly kind: "none" | "asking" | "unreachable" }
  | { readonly kind: "known"; readonly stranded: readonly StrandedBookingDto[] }
  | { readonly kind: "refused"; readonly message: string };

const pauseMs = 300;

/**
 * Asks which visits a change would strand, anew whenever the change becomes another one, a moment after the last of it.
 * @param change null while it is not whole
 * @returns what is known, and how to ask again about the same change
 */
export function useStranded(preview: PreviewAction, change: RosterChangeInput | null) {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly state: StrandedState } | null>(null);
  const [asked, setAsked] = useState(0);
  const key = change === null ? null : `${asked} ${JSON.stringify(change)}`;
  const latest = useRef(change);
  latest.current = change;

  useEffect(() => {
    if (key === null) return;
    let isStale = false;
    const timer = setTimeout(async () => {
      if (latest.current === null) return;
      const result = await preview(latest.current).catch(() => null);
      if (isStale) return;
      const state: StrandedState =
        result === null
          ? { kind: "unreachable" }
          : result.ok
            ? { kind: "known", stranded: result.value.stranded }
            : { kind: "refused", message: result.refusal.message };
      setAnswer({ key, state });
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key, preview]);

  const askAgain = useCallback(() => setAsked((count) => count + 1), []);
  const state: StrandedState =
    key === null ? { kind: "none" } : answer?.key === key ? answer.state : { kind: "asking" };
  return { state, askAgain };
}
