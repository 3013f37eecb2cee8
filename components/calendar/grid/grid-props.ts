import type { Calendar } from "@event-calendar/core";
import type { Column } from "@/components/calendar/columns";
import type { DayVerdict } from "@/components/calendar/move/judge-day";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Day } from "@/lib/kernel/day";
import type { VisitProps } from "./visit-events";

/** The widget's element: where the focus goes when its visit is gone. */
export const GRID_ID = "visit-grid";

/** What is being done to a visit with the pointer: moved along the calendar, perhaps into another column. */
export type DragStep = { readonly id: string; readonly seconds: number; readonly columnId: string | undefined };

/** What is being done to the end of a visit with the pointer: so many seconds later. */
export type ResizeStep = { readonly id: string; readonly seconds: number };

export type EventGridProps = {
  readonly query: CalendarQuery;
  readonly columns: readonly Column[];
  readonly events: Calendar.EventInput[];
  readonly hours: { readonly from: string; readonly to: string };
  /** Moves snap to this many minutes. */
  readonly gridMin: number;
  /** Of the clinic's clock now, "+01:00". */
  readonly offset: string;
  readonly label: string;
  readonly verdict: DayVerdict["kind"] | null;
  /** No drag begins while a move is on its way. */
  readonly isBusy: boolean;
  readonly words: (props: VisitProps) => {
    readonly session: string;
    readonly place: string;
    readonly label: string;
    readonly status: string | null;
    readonly course: string;
  };
  /** The visit under the pointer or the keyboard, whose course is lit; null when there is none. */
  readonly onLight: (id: string | null) => void;
  /** A click on free ground: where. In a month there is no time. */
  readonly onFree: (place: {
    readonly day: Day;
    readonly time: string | null;
    readonly columnId: string | undefined;
  }) => void;
  /** The line for the rest of a full day in a month. */
  readonly moreLabel: (more: number, day: Day) => { readonly text: string; readonly aria: string };
  readonly openDayLabel: (day: Day) => string;
  readonly onOpen: (id: string) => void;
  readonly onOpenDay: (day: Day) => void;
  /** A key that picks the visit up, to carry it with the arrow keys. */
  readonly onPickUp: (id: string) => void;
  /** Answers whether the visit may be as long as that at all. */
  readonly onResizeOver: (step: ResizeStep) => boolean;
  readonly onResizeStop: () => void;
  readonly onResize: (step: ResizeStep, revert: () => void) => void;
  readonly onDragStart: (id: string) => void;
  readonly onDragOver: (step: DragStep) => void;
  readonly onDragStop: () => void;
  readonly onDrop: (step: DragStep, revert: () => void) => void;
};
