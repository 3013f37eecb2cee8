"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { blocking } from "@/components/calendar/describe-refusal";
import type { CalendarActions, Visit } from "@/components/calendar/types";
import { useAnswer } from "@/components/calendar/use-answer";
import { WhyButtons } from "@/components/findings/why-buttons";
import type { Day } from "@/lib/kernel/day";

type RefusedDayWhyProps = {
  readonly visit: Visit;
  readonly zone: string;
  /** The day that is refused. */
  readonly day: Day;
  readonly previewMove: CalendarActions["previewMove"];
};

/** What the rules find against a visit on a refused day, to be asked why. The day's own words stand at its field. */
export function RefusedDayWhy({ visit, zone, day, previewMove }: RefusedDayWhyProps) {
  const unreachable = useTranslations("calendar")("unreachable");
  const { id: appointmentId, startsAt } = visit;
  const time = clockTime(startsAt, zone);
  const ask = useCallback(() => previewMove({ appointmentId, day, time }), [previewMove, appointmentId, day, time]);
  const { value } = useAnswer(ask, unreachable);
  return <WhyButtons findings={blocking(value?.findings ?? [])} />;
}
