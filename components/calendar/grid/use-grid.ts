"use client";

import { useMemo } from "react";
import { columnsOf } from "@/components/calendar/columns";
import { type CalendarQuery, daysShown, eachDay } from "@/components/calendar/pages/calendar-query";
import type { Roster, Visit } from "@/components/calendar/types";
import { closedTime } from "./closed-time";
import { foldDays } from "./fold-days";
import { hoursShown } from "./hours-shown";
import { visitEvents } from "./visit-events";

/** What the grid draws of some visits: its days, columns and hours, the blocks, and closed time as their ground. */
export function useGrid(query: CalendarQuery, roster: Roster, visits: readonly Visit[]) {
  return useMemo(() => {
    const { zone, today } = roster;
    const days = eachDay(daysShown(query));
    const columns = columnsOf(roster, visits, query);
    const closed = closedTime(roster, { query, days, columns });
    const blocks = visitEvents(visits, { zone, today, query });
    const events = [...(query.view === "month" ? foldDays(blocks) : blocks), ...closed];
    return { days, columns, hours: hoursShown(roster, days), events };
  }, [roster, visits, query]);
}
