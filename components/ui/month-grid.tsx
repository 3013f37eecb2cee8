"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from "react-aria-components/Calendar";
import { Heading } from "react-aria-components/Heading";
import { buttonStyles } from "./button-styles";

/** One month, Monday first, inside a DatePicker. Today is underlined in the instrument colour. */
export function MonthGrid() {
  const step = buttonStyles({ variant: "quiet", shape: "icon" });
  return (
    <Calendar>
      <header className="mb-2 flex items-center justify-between">
        <Button slot="previous" className={step}>
          <ChevronLeft aria-hidden="true" size={16} strokeWidth={1.5} />
        </Button>
        <Heading className="font-semibold" />
        <Button slot="next" className={step}>
          <ChevronRight aria-hidden="true" size={16} strokeWidth={1.5} />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="size-control text-xs font-medium text-soft">{day}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={({ isToday }) =>
                `flex size-control items-center justify-center rounded-control outline-none hover:bg-sunken focus-visible:outline-2 focus-visible:outline-instrument selected:bg-instrument selected:text-on-instrument outside-month:hidden disabled:text-faint unavailable:text-faint unavailable:line-through ${isToday ? "font-semibold underline decoration-instrument decoration-2 underline-offset-4" : ""}`
              }
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
