"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { BookActions, FreeTime } from "@/components/calendar/types";
import { type Answer, useAnswer } from "@/components/calendar/use-answer";
import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { DueSession } from "./due-sessions";
import { judgeFree, nextDays, type PlaceAnswer, type Wish } from "./judge-free";

/** How far ahead other days are looked for, in days. */
const AHEAD = 20;

type Options = {
  readonly session: DueSession | null;
  readonly wish: Wish;
  readonly today: Day;
  readonly zone: string;
  readonly findFreeTimes: BookActions["findFreeTimes"];
};

/** What the server says to a session at a wished place: the wish judged, and times on later days where it cannot be. */
export function useBookingTimes({ session, wish, today, zone, findFreeTimes }: Options) {
  const unreachable = useTranslations("calendar")("unreachable");
  const planSessionId = session?.id ?? null;
  const { day, clinicianId } = wish;
  const who = useMemo(() => (clinicianId === null ? {} : { clinicianId }), [clinicianId]);
  const askDay = useCallback(
    () => findFreeTimes({ planSessionId: planSessionId ?? "", from: day, to: day, ...who }),
    [findFreeTimes, planSessionId, day, who],
  );
  const onDay = useAnswer(planSessionId === null || day < today ? null : askDay, unreachable);
  const judged = onDay.value && judgeFree(onDay.value.days, wish, zone);
  const stopped = onDay.value?.stopped ?? [];
  const needsLater =
    judged !== null &&
    stopped.length === 0 &&
    (judged.kind === "refused" || (judged.kind !== "free" && !judged.near.length));
  const from = maxDay(addDays(day, 1), session?.earliest ?? day, today);
  const askLater = useCallback(
    () => findFreeTimes({ planSessionId: planSessionId ?? "", from, to: addDays(from, AHEAD), ...who }),
    [findFreeTimes, planSessionId, from, who],
  );
  const later = useAnswer(needsLater ? askLater : null, unreachable);
  const offers: readonly FreeTime[] = later.value ? nextDays(later.value.days, wish, zone) : [];
  const answer: Answer<PlaceAnswer> = { ...onDay, value: judged };
  return { answer, later: offers, stopped };
}
