"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { columnsOf } from "@/components/calendar/columns";
import { type CalendarQuery, daysShown, eachDay } from "@/components/calendar/pages/calendar-query";
import type { HeldSpan, Roster, Visit } from "@/components/calendar/types";
import { closedTime } from "./closed-time";
import { foldDays } from "./fold-days";
import { heldTime } from "./held-time";
import { hoursShown } from "./hours-shown";
import { visitEvents } from "./visit-events";

/** What the grid draws of some visits: its days, columns and hours, the blocks, and closed and held time as their ground. */
export function useGrid(query: CalendarQuery, roster: Roster, visits: readonly Visit[], held: readonly HeldSpan[]) {
  const t = useTranslations("calendar");
  return useMemo(() => {
    const { zone, today } = roster;
    const days = eachDay(daysShown(query));
    const columns = columnsOf(roster, visits, query);
    const closed = closedTime(roster, { query, days, columns });
    const blocks = visitEvents(visits, { zone, today, query });
    const ground = [...closed, ...heldTime(held, { query, zone, words: (facts) => t("held", facts) })];
    const events = [...(query.view === "month" ? foldDays(blocks) : blocks), ...ground];
    return { days, columns, hours: hoursShown(roster, days), events };
  }, [roster, visits, held, query, t]);
}
