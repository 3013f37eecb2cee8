"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import type { MatchAction } from "./types";
import { waitlistHref } from "./waitlist-query";

/** After a visit has gone: says how many of the waitlist could take its time, and leads to them. Says nothing where nobody could. */
export function useFreedTime(match: MatchAction) {
  const t = useTranslations("waitlist.freed");
  const router = useRouter();
  return async (appointmentId: string): Promise<void> => {
    const found = await match({ appointmentId }).catch(() => null);
    if (!found?.ok || found.value.matches.length === 0) return;
    const { freed, matches } = found.value;
    showToast(
      {
        tone: "info",
        title: t("title", { count: matches.length }),
        detail: freed.label,
        action: { label: t("show"), run: () => router.push(waitlistHref({ appointment: appointmentId })) },
      },
      { timeoutMs: 20_000 },
    );
  };
}
