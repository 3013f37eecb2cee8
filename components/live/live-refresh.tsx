"use client";

import type { Day } from "@/lib/kernel/day";
import { LiveMark } from "./live-mark";
import { useLive } from "./use-live";
import { useRefresh } from "./use-refresh";

/** Draws the page anew whenever its day changes, and says quietly whether it does. */
export function LiveRefresh({ day }: { readonly day: Day }) {
  const refresh = useRefresh();
  return <LiveMark state={useLive(day, () => void refresh())} />;
}
