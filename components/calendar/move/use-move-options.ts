"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { CalendarActions, FreeTime, Visit } from "@/components/calendar/types";
import { useAnswer } from "@/components/calendar/use-answer";
import { addDays, addMonthsClamped, type Day, maxDay } from "@/lib/kernel/day";

type Options = {
  readonly visit: Visit;
  readonly today: Day;
  readonly actions: CalendarActions;
  /** The day looked at; free times are asked for its month. */
  readonly day: Day;
  readonly clinicianId: string | null;
  readonly chosen: FreeTime | null;
};

/** What the server says about moving a visit: its windows, the free times of a month, and the verdict on a chosen time. */
export function useMoveOptions({ visit, today, actions, day, clinicianId, chosen }: Options) {
  const unreachable = useTranslations("calendar")("unreachable");
  const { previewMove, findFreeTimes } = actions;
  const { id: appointmentId, planSessionId } = visit;
  const month = day.slice(0, 7);

  const askWindows = useCallback(() => previewMove({ appointmentId }), [previewMove, appointmentId]);
  const askTimes = useCallback(() => {
    const first = `${month}-01`;
    const to = addDays(addMonthsClamped(first, 1), -1);
    const who = clinicianId === null ? {} : { clinicianId };
    return findFreeTimes({ planSessionId, from: maxDay(first, today), to: maxDay(to, today), ...who });
  }, [findFreeTimes, planSessionId, month, today, clinicianId]);
  const askVerdict = useCallback(() => {
    const { startsAt = "", clinicianId: who = "", roomId = "" } = chosen ?? {};
    return previewMove({ appointmentId, startsAt, clinicianId: who, roomId });
  }, [previewMove, appointmentId, chosen]);

  return {
    windows: useAnswer(askWindows, unreachable),
    free: useAnswer(askTimes, unreachable),
    verdict: useAnswer(chosen === null ? null : askVerdict, unreachable),
  };
}
