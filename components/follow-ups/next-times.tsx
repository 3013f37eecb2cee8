"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect } from "react";
import { BookingRefusal } from "@/components/booking/booking-refusal";
import { useAnswer } from "@/components/calendar/use-answer";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ButtonLink } from "@/components/ui/link";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Row, WorklistActions } from "./types";
import { useBookOffer } from "./use-book-offer";

type NextTimesProps = {
  readonly row: Row;
  readonly actions: WorklistActions;
  /** Set when the person asked to book: the first time takes the focus when it is there. */
  readonly wantsFirst: RefObject<boolean>;
};

/** The next times to offer, looked up when the row is opened. One press books one of them. */
export function NextTimes({ row, actions, wantsFirst }: NextTimesProps) {
  const t = useTranslations("follow-ups.offer");
  const { planSessionId, planVersion } = row;
  const { findTimes } = actions;
  const ask = useCallback(() => findTimes({ planSessionId }), [findTimes, planSessionId]);
  const { value, trouble, isLoading } = useAnswer(ask, t("unreachable"));
  const { bookTime, pending, problem } = useBookOffer(row, actions, value?.planVersion ?? planVersion);
  const id = `times-${planSessionId}`;
  useEffect(() => {
    if (value === null || !wantsFirst.current) return;
    wantsFirst.current = false;
    document.querySelector<HTMLElement>(`#${CSS.escape(id)} button`)?.focus();
  }, [value, wantsFirst, id]);
  return (
    <section id={id} data-times aria-label={t("title")} className="flex flex-col gap-3">
      <h3 className="text-note font-semibold">{t("title")}</h3>
      {isLoading && <SkeletonLines lines={2} />}
      {trouble !== null && (
        <Callout tone="warn" title={t("notFound")}>
          {trouble}
        </Callout>
      )}
      {value?.times.length === 0 && <p className="text-soft">{t("none")}</p>}
      {value !== null && (
        <div className="flex flex-wrap gap-2">
          {value.times.map((time) => (
            <Button
              key={time.startsAt}
              isPending={pending === time.startsAt}
              isDisabled={pending !== null && pending !== time.startsAt}
              onPress={() => bookTime(time)}
              className="max-w-full max-sm:h-auto max-sm:min-h-11 max-sm:py-2 max-sm:text-left max-sm:[&_span]:whitespace-normal"
            >
              {t("book", { when: time.label, clinician: time.clinicianName })}
            </Button>
          ))}
          <ButtonLink href={`/plans/${row.planId}/book`} variant="quiet">
            {t("all")}
          </ButtonLink>
        </div>
      )}
      {problem && <BookingRefusal problem={problem} />}
    </section>
  );
}
