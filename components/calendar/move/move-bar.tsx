"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { CalendarView } from "@/components/calendar/pages/calendar-query";
import { Button } from "@/components/ui/button";
import { ToneIcon, toneText, toneWash } from "@/components/ui/severity";
import { formatDay } from "@/lib/kernel/day";
import type { Held } from "./use-place-verdict";
import { useVerdictWords, VERDICT_TONES } from "./verdict-words";

type MoveBarProps = {
  readonly held: Held;
  readonly zone: string;
  readonly view: CalendarView;
  /** Of the column it is held over, in the day view. */
  readonly columnName: string | undefined;
  readonly isAtEdge: boolean;
  readonly isBusy: boolean;
  readonly onKey: (key: string) => boolean;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
};

/**
 * Moving with the keyboard: holds the focus while a visit is carried, says after each step where it is and what stands against it, and
 * can be used with a finger too.
 */
export function MoveBar({ held, zone, view, columnName, isAtEdge, isBusy, onKey, onDrop, onCancel }: MoveBarProps) {
  const t = useTranslations("calendar.carry");
  const words = useVerdictWords(zone);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), []);
  const { visit, place, verdict } = held;
  const tone = VERDICT_TONES[verdict.kind];
  const where = [`${formatDay(place.day)}, ${place.time}`, ...(columnName === undefined ? [] : [columnName])].join(
    ", ",
  );
  return (
    <div
      ref={bar}
      role="application"
      aria-label={t("label", { name: visit.patientName })}
      aria-describedby="carry-keys"
      tabIndex={-1}
      className={`fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-2 rounded-card border px-4 py-3 shadow-float outline-offset-2 max-md:bottom-20 ${toneWash[tone]}`}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget && event.key === "Enter") return;
        const isOurs = event.key === "Enter" || event.key === "Escape" || onKey(event.key);
        if (event.key === "Enter") onDrop();
        if (event.key === "Escape") onCancel();
        if (!isOurs) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <ToneIcon tone={tone} className={toneText[tone]} />
      <div role="status" className="min-w-0 flex-1">
        <p className={`font-semibold ${toneText[tone]}`}>{t("at", { name: visit.patientName, where })}</p>
        <p>{isAtEdge ? t("edge") : words(verdict)}</p>
      </div>
      <div className="flex gap-2">
        <Button onPress={onCancel}>{t("cancel")}</Button>
        <Button variant="primary" isPending={isBusy} onPress={onDrop}>
          {t("drop")}
        </Button>
      </div>
      <p id="carry-keys" className="w-full text-note text-soft">
        {t(view === "day" ? "keysDay" : view === "week" ? "keysWeek" : "keysMonth")}
      </p>
    </div>
  );
}
