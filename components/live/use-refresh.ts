"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";

const probeMs = 5_000;

/**
 * Draws the page anew if the server can be reached, and leaves it as it is if not: a refresh that fails would take the whole page away,
 * with everything typed on it.
 */
export function useRefresh(): () => Promise<void> {
  const router = useRouter();
  return useCallback(async () => {
    const probe = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(probeMs) } as const;
    const answers = await fetch("/api/reach", probe)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (answers) router.refresh();
  }, [router]);
}
