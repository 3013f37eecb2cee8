"use client";

import { useRouter } from "next/navigation";
import type { Day } from "@/lib/kernel/day";
import { LiveMark } from "./live-mark";
import { useLive } from "./use-live";

/** Draws the page anew whenever its day changes, and says quietly whether it does. */
export function LiveRefresh({ day }: { readonly day: Day }) {
  const router = useRouter();
  return <LiveMark state={useLive(day, () => router.refresh())} />;
}
