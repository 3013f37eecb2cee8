"use client";

import { useTranslations } from "next-intl";
import type { FreeDays, MovePreview } from "@/components/calendar/types";
import { formatDay } from "@/lib/kernel/day";
import { refusedSpans } from "./refused-days";

type RefusedDaysListProps = { readonly days: FreeDays["days"]; readonly windows: MovePreview | null };

/** Why the days struck through in the date picker are not possible, in words. */
export function RefusedDaysList({ days, windows }: RefusedDaysListProps) {
  const t = useTranslations("calendar");
  const spans = refusedSpans(days, windows);
  if (spans.length === 0) return null;
  return (
    <details className="text-note text-soft">
      <summary className="min-h-6 cursor-default font-medium text-ink">{t("refusedDays")}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {spans.map(({ from, to, why }) => (
          <li key={from}>
            <span className="font-medium text-ink">
              {from === to ? formatDay(from) : t("refusedSpan", { from: formatDay(from), to: formatDay(to) })}
            </span>{" "}
            {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
