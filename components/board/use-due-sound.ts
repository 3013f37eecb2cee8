"use client";

import { useEffect, useRef } from "react";
import { beep } from "./beep";
import { isSoundOn } from "./sound-setting";
import { timerOf } from "./timer-of";
import type { Card } from "./types";

/** Beeps when a timer becomes due while this screen is open, once for each, where the device's sound is on. */
export function useDueSound(cards: readonly Card[], nowMs: number): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const due = cards.flatMap((card) => {
    const timer = timerOf(card, nowMs);
    return timer?.isDue && timer.kind !== "removed" ? [`${card.planSessionId} ${timer.kind}`] : [];
  });
  const names = due.toSorted().join("\n");
  useEffect(() => {
    const now = new Set(names === "" ? [] : names.split("\n"));
    const before = known.current;
    known.current = now;
    // What was due when the page opened is no news.
    if (before !== null && isSoundOn() && [...now].some((name) => !before.has(name))) void beep();
  }, [names]);
}
