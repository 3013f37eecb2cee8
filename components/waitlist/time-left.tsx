"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

const everyMs = 10_000;

type TimeLeftProps = {
  readonly expiresAt: string;
  /** Epoch ms when the page was made: what is told until the browser's own clock takes over. */
  readonly nowMs: number;
};

/** How long an offer still stands. When it runs out the page is asked for again. */
export function TimeLeft({ expiresAt, nowMs }: TimeLeftProps) {
  const t = useTranslations("waitlist");
  const router = useRouter();
  const [now, setNow] = useState(nowMs);
  const left = Date.parse(expiresAt) - now;
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return router.refresh();
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [isOver, router]);
  if (isOver) return t("runOut");
  const minutes = Math.floor(left / 60_000);
  return minutes < 120 ? t("timeLeft", { minutes }) : t("hoursLeft", { hours: Math.floor(minutes / 60) });
}
